package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;

/** A jitter is a share of a time that leaves some of it. */
final class JitterIsAShareCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    KeepingModel.Jitter jitter = method.keeping().jitter();
    return jitter.share() >= 0 && jitter.share() < 1
        ? List.of()
        : List.of(
            Finding.of(
                Message.JITTER_IS_NO_SHARE,
                jitter.spot(),
                method.signature(),
                Double.toString(jitter.share())));
  }
}
