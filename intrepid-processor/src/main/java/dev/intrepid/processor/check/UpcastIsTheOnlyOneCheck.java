package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** There is one way from each version. */
final class UpcastIsTheOnlyOneCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.chains().doubles().entrySet().stream()
        .map(both -> finding(both.getKey(), both.getValue()));
  }

  private static Finding finding(UpcastModel second, UpcastModel first) {
    return Finding.of(
        Message.TWO_UPCASTS,
        second.spot(),
        first.signature(),
        second.signature(),
        second.from().orElseThrow().toString());
  }
}
