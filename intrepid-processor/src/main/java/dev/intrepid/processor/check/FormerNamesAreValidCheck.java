package dev.intrepid.processor.check;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A former name is valid, and given once. */
final class FormerNamesAreValidCheck implements Check<EventModel> {

  @Override
  public Stream<Finding> findings(EventModel event) {
    Set<String> names = new HashSet<>();
    return event.formerly().stream().flatMap(former -> finding(event, former, names));
  }

  private static Stream<Finding> finding(EventModel event, WrittenText former, Set<String> names) {
    String name = former.text();
    String type = event.type().label();
    Optional<String> problem = EventTypeIsValidCheck.problemOfFormer(name);
    if (problem.isPresent()) {
      return Stream.of(
          Finding.of(Message.FORMER_NAME_IS_INVALID, former.spot(), name, type, problem.get()));
    }
    return names.add(name)
        ? Stream.empty()
        : Stream.of(Finding.of(Message.FORMER_NAME_IS_SAID_TWICE, former.spot(), type, name));
  }
}
