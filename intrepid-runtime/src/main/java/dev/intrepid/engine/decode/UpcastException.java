package dev.intrepid.engine.decode;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;
import org.jspecify.annotations.Nullable;

/** An upcast could not convert a stored message to the current version of its type. */
public final class UpcastException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  UpcastException(EventRecord record, String upcast, String what, @Nullable Throwable cause) {
    super(
        "The upcast "
            + upcast
            + " "
            + what
            + " (stream: "
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
