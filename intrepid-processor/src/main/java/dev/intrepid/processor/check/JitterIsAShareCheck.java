package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** A jitter is a share of a time that leaves some of it. */
final class JitterIsAShareCheck implements Check<MemoMethodModel> {

  @Override
  public Stream<Finding> findings(MemoMethodModel method) {
    KeepingModel.Jitter jitter = method.keeping().jitter();
    return jitter.share() >= 0 && jitter.share() < 1
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Message.JITTER_IS_NO_SHARE,
                jitter.spot(),
                method.signature(),
                Double.toString(jitter.share())));
  }
}
