package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/** What says how a method is called or its memo kept stands on such a method. */
final class AnnotationIsOnAHandlerCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.misplaced().stream().map(found -> found.problem().at(found.spot()));
  }
}
