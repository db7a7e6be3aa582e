package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/**
 * Annotations about calls and memos of methods stand on handlers and methods that compute memos
 * only.
 */
final class AnnotationIsOnAHandlerCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.misplaced().stream().map(found -> found.problem().at(found.spot()));
  }
}
