package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.TypeUses;
import dev.intrepid.processor.model.TypeUses.Use;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type and version belongs to one record, among those compiled here and those of libraries used
 * here.
 */
final class EventTypesAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Set<String> told = new HashSet<>();
    Map<String, String> compiled = new HashMap<>(round.before().events);
    Map<String, String> used = new HashMap<>(round.before().events);
    return Stream.of(
            round.events().stream().flatMap(event -> finding(round, compiled, ofItself(event))),
            TypeUses.ofEvents(round).flatMap(use -> finding(round, used, use)),
            round.events().stream().flatMap(event -> finding(round, used, ofItself(event))))
        .flatMap(findings -> findings)
        .filter(finding -> told.add(String.join("\n", finding.args())));
  }

  private static Use<EventModel> ofItself(EventModel event) {
    return new Use<>(event, event.eventTypeSpot());
  }

  /** Whether one of the two is meant to be the older one, which is reported at its upcast. */
  private static boolean isUpcast(EventModel event, RoundModel round) {
    return round.allUpcasts().anyMatch(upcast -> UpcastGoesUpCheck.joins(upcast, event.stored()));
  }

  private static Stream<Finding> finding(
      RoundModel round, Map<String, String> classes, Use<EventModel> use) {
    EventModel event = use.record();
    String name = event.type().name().canonicalName();
    String other = classes.putIfAbsent(event.identity(), name);
    return other == null || other.equals(name) || isUpcast(event, round)
        ? Stream.empty()
        : Stream.of(
            Finding.of(Message.DUPLICATE_EVENT_TYPE, use.spot(), other, name, event.identity()));
  }
}
