package dev.intrepid.engine.decode;

import dev.intrepid.IntrepidException;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;

/** A stored message cannot be read as its type. */
final class UndecodableException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  UndecodableException(EventRecord record, JsonFormatException cause) {
    super(
        "The stored message cannot be read: "
            + cause.getMessage()
            + " Stored data never changes, so the record must be able to read it (stream: "
            + record.stream()
            + ", position: "
            + record.position()
            + ", type: "
            + record.type()
            + ", version: "
            + record.version()
            + ").",
        cause);
  }
}
