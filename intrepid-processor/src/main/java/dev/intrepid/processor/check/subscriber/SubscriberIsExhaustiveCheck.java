package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.FamilyModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exhaustive subscriber handles every message of the sealed interfaces that its messages belong
 * to.
 */
final class SubscriberIsExhaustiveCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    for (FamilyModel family : model.families()) {
      List<Finding> findings = finding(model, family, handled(model));
      if (!findings.isEmpty()) {
        return findings;
      }
    }
    return List.of();
  }

  private static Set<String> handled(HandlersModel model) {
    return model.handlers().stream()
        .flatMap(handler -> handler.messages().stream())
        .flatMap(message -> message.events().stream())
        .map(EventModel::identity)
        .collect(Collectors.toSet());
  }

  private static List<Finding> finding(
      HandlersModel model, FamilyModel family, Set<String> handled) {
    List<String> missing =
        family.events().stream()
            .filter(event -> isNewest(event, family) && !handled.contains(event.identity()))
            .map(event -> event.type().label())
            .toList();
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Finding.of(
                Message.SUBSCRIBER_IS_NOT_EXHAUSTIVE,
                model.exhaustiveSpot(),
                model.type().label(),
                String.join(", ", missing),
                family.label()));
  }

  /** A message with a newer version is upcast, never handled as it is. */
  private static boolean isNewest(EventModel event, FamilyModel family) {
    return family.events().stream()
        .noneMatch(
            other ->
                other.eventType().equals(event.eventType()) && other.version() > event.version());
  }
}
