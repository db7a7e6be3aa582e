package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.type.ForeignAnnotation;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** No annotation of Jackson is silently ignored. */
final class JacksonIsObeyedCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (ForeignAnnotation annotation : round.shapes().foreign()) {
      findings.add(
          Finding.of(
              Message.JACKSON_IS_NOT_OBEYED,
              annotation.spot(),
              annotation.place(),
              annotation.label(),
              annotation.instead()));
    }
    return findings;
  }
}
