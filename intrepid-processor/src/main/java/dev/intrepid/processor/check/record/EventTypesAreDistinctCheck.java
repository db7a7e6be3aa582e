package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.TypeUses;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type and version belongs to one record, among those compiled here and those of libraries used
 * here.
 */
final class EventTypesAreDistinctCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<String> told = new HashSet<>();
    Map<String, String> compiled = new HashMap<>(round.before().events);
    Map<String, String> used = new HashMap<>(round.before().events);
    List<Finding> findings = new ArrayList<>();
    for (EventModel event : round.events()) {
      findings.addAll(finding(round, compiled, event, event.eventTypeSpot()));
    }
    for (TypeUses.Use<EventModel> use : TypeUses.ofEvents(round)) {
      findings.addAll(finding(round, used, use.record(), use.spot()));
    }
    for (EventModel event : round.events()) {
      findings.addAll(finding(round, used, event, event.eventTypeSpot()));
    }
    findings.removeIf(finding -> !told.add(String.join("\n", finding.args())));
    return findings;
  }

  /** Whether one of the two is meant to be the older one: UpcastGoesUpCheck reports its upcast. */
  private static boolean isUpcast(EventModel event, RoundModel round) {
    for (UpcastModel upcast : round.allUpcasts()) {
      if (upcast.joins(event.stored())) {
        return true;
      }
    }
    return false;
  }

  private static List<Finding> finding(
      RoundModel round, Map<String, String> classes, EventModel event, SourceSpot spot) {
    String name = event.type().name().canonicalName();
    String other = classes.putIfAbsent(event.identity(), name);
    return other == null || other.equals(name) || isUpcast(event, round)
        ? List.of()
        : List.of(Finding.of(Message.DUPLICATE_EVENT_TYPE, spot, other, name, event.identity()));
  }
}
