package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A former name is not used today, not by its own type either, and belonged to one type only. */
final class FormerNamesAreFreeCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Map<String, String> formerTypes = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (EventModel event : round.events()) {
      for (WrittenText former : event.formerly()) {
        findings.addAll(finding(event, former, round.chains(), formerTypes));
      }
    }
    return findings;
  }

  private static List<Finding> finding(
      EventModel event, WrittenText former, UpcastChains chains, Map<String, String> formerTypes) {
    String name = former.text();
    if (name.equals(event.eventType())) {
      return List.of(taken(event, former, "that is its name today, which need not be said", ""));
    }
    if (chains.types().contains(name)) {
      return List.of(takenByOther(event, former, "that is the type of " + owner(chains, name)));
    }
    String other = formerTypes.putIfAbsent(name, event.eventType());
    return other == null || other.equals(event.eventType())
        ? List.of()
        : List.of(takenByOther(event, former, "so was " + owner(chains, other)));
  }

  private static String owner(UpcastChains chains, String type) {
    return chains.newest(type).map(event -> event.type().label()).orElse(type);
  }

  private static Finding takenByOther(EventModel event, WrittenText former, String why) {
    return taken(event, former, why, ", or give the other one another name");
  }

  private static Finding taken(EventModel event, WrittenText former, String why, String orElse) {
    return Finding.of(
        Message.FORMER_NAME_IS_TAKEN,
        former.spot(),
        event.type().label(),
        former.text(),
        why,
        orElse);
  }
}
