package dev.intrepid.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A type and version stands for one record. */
final class EventTypesAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Map<String, String> classes = new HashMap<>(round.before().events);
    return round.events().stream()
        .flatMap(
            event -> {
              String name = event.type().name().canonicalName();
              String other = classes.putIfAbsent(event.identity(), name);
              return other == null || isUpcast(event, round)
                  ? Stream.empty()
                  : Stream.of(finding(event, name, other));
            });
  }

  /** Whether one of the two is meant to be the older one, which is told at its upcast. */
  private static boolean isUpcast(EventModel event, RoundModel round) {
    return round.allUpcasts().anyMatch(upcast -> UpcastGoesUpCheck.joins(upcast, event.stored()));
  }

  private static Finding finding(EventModel event, String name, String other) {
    return Finding.of(
        Message.DUPLICATE_EVENT_TYPE, event.eventTypeSpot(), other, name, event.identity());
  }
}
