package dev.intrepid.processor;

import java.util.stream.Stream;

/** The name of a type fits the log. */
final class EventTypeIsValidCheck implements Check<EventModel> {

  static final int MAX_LENGTH = 200;

  @Override
  public Stream<Finding> findings(EventModel event) {
    int length = event.eventType().length();
    return event.eventType().isBlank() || length > MAX_LENGTH
        ? Stream.of(
            Finding.of(
                Message.EVENT_TYPE_IS_INVALID,
                event.eventTypeSpot(),
                event.eventType(),
                Integer.toString(length)))
        : Stream.empty();
  }
}
