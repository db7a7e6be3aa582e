package dev.intrepid.processor.check;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of a type fits the log. */
final class EventTypeIsValidCheck implements Check<EventModel> {

  private static final int MAX_LENGTH = 200;

  @Override
  public Stream<Finding> findings(EventModel event) {
    return problem(event.eventType()).stream()
        .map(
            what ->
                Finding.of(
                    Message.EVENT_TYPE_IS_INVALID, event.eventTypeSpot(), event.eventType(), what));
  }

  /** What is wrong with a name, such as {@code "0 characters"}; empty for a valid name. */
  private static Optional<String> problem(String type) {
    boolean hasControl = type.chars().anyMatch(Character::isISOControl);
    return problemOfFormer(type)
        .or(() -> hasControl ? Optional.of("a control character") : Optional.empty());
  }

  /** The same of a former name, which may have been stored with a control character. */
  static Optional<String> problemOfFormer(String type) {
    if (type.isBlank() || type.length() > MAX_LENGTH) {
      return Optional.of(type.length() + " characters");
    }
    return Texts.isWhole(type) ? Optional.empty() : Optional.of("half of a surrogate pair");
  }
}
