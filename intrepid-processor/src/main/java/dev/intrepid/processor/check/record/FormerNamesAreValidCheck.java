package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A former name is valid, and given once. */
final class FormerNamesAreValidCheck implements Check<EventModel> {

  @Override
  public List<Finding> findings(EventModel event) {
    Set<String> names = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (WrittenText former : event.formerly()) {
      findings.addAll(finding(event, former, names));
    }
    return findings;
  }

  private static List<Finding> finding(EventModel event, WrittenText former, Set<String> names) {
    String name = former.text();
    String type = event.type().label();
    Optional<String> problem = EventTypeIsValidCheck.problemOfFormer(name);
    if (problem.isPresent()) {
      return List.of(
          Finding.of(Message.FORMER_NAME_IS_INVALID, former.spot(), name, type, problem.get()));
    }
    return names.add(name)
        ? List.of()
        : List.of(Finding.of(Message.FORMER_NAME_IS_SAID_TWICE, former.spot(), type, name));
  }
}
