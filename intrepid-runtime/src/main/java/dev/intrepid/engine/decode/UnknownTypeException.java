package dev.intrepid.engine.decode;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;

/** A message has a type that a strict subscriber does not know. */
public final class UnknownTypeException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  UnknownTypeException(EventRecord record, String subscriber) {
    super(
        "The subscriber "
            + subscriber
            + " is strict, and this program knows no @Event of type "
            + record.type()
            + ": put its record on the class path, or let strict go (stream: "
            + record.stream()
            + ", position: "
            + record.position()
            + ").");
  }
}
