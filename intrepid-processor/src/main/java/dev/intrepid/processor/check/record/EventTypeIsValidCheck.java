package dev.intrepid.processor.check.record;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Texts;
import java.util.List;
import java.util.Optional;

/** The name of a type fits the log. */
public final class EventTypeIsValidCheck implements Check<EventModel> {

  private static final int MAX_LENGTH = 200;

  @Override
  public List<Finding> findings(EventModel event) {
    String type = event.eventType();
    Optional<String> what = problem(type);
    return what.isPresent()
        ? List.of(
            Finding.of(Message.EVENT_TYPE_IS_INVALID, event.eventTypeSpot(), type, what.get()))
        : List.of();
  }

  /** What is wrong with a name, such as {@code "0 characters"}; empty for a valid name. */
  private static Optional<String> problem(String type) {
    Optional<String> problem = problemOfFormer(type);
    return problem.isEmpty() && hasControl(type) ? Optional.of("a control character") : problem;
  }

  private static boolean hasControl(String type) {
    for (int i = 0; i < type.length(); i++) {
      if (Character.isISOControl(type.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same of a former name, which may have been stored with a control character. */
  public static Optional<String> problemOfFormer(String type) {
    if (type.isBlank() || type.length() > MAX_LENGTH) {
      return Optional.of(type.length() + " characters");
    }
    return Texts.isWhole(type) ? Optional.empty() : Optional.of("half of a surrogate pair");
  }
}
