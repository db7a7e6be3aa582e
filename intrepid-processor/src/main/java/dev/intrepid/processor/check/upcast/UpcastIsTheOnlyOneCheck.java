package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** There is one way from each version. */
final class UpcastIsTheOnlyOneCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<UpcastModel, UpcastModel> both : round.chains().doubles().entrySet()) {
      findings.add(finding(both.getKey(), both.getValue()));
    }
    return findings;
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
