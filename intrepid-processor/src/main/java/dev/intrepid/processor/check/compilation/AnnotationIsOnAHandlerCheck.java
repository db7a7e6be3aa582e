package dev.intrepid.processor.check.compilation;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotations about calls and memos of methods stand on handlers and methods that compute memos
 * only.
 */
final class AnnotationIsOnAHandlerCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (RoundModel.Misplaced found : round.misplaced()) {
      findings.add(found.problem().at(found.spot()));
    }
    return findings;
  }
}
