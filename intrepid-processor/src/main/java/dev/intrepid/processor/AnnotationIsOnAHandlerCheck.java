package dev.intrepid.processor;

import java.util.stream.Stream;

/** What says how a handler is called stands on a handler. */
final class AnnotationIsOnAHandlerCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.misplaced().stream()
        .map(found -> Finding.of(found.message(), found.spot(), found.annotated()));
  }
}
