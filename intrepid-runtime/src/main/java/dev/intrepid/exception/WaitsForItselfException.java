package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;

/** A handler waits for something that cannot happen before the handler returns. */
public final class WaitsForItselfException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private WaitsForItselfException(String message) {
    super(message);
  }

  /** For a handler that waits until its app has caught up. */
  public static WaitsForItselfException untilCaughtUp() {
    return new WaitsForItselfException(
        "A handler cannot wait until its own app has caught up, since its message is handled when it"
            + " has returned: call awaitCaughtUp from outside, or return what is to be published"
            + " and go on in the handler of that.");
  }

  /** For a handler that waits until its subscriber has handled a message. */
  public static WaitsForItselfException untilHandled(EventRecord message) {
    return new WaitsForItselfException(
        "A handler cannot wait until its own subscriber has handled a message, which is done when"
            + " the handler has returned: go on in the handler of that message (stream: "
            + message.stream()
            + ", position: "
            + message.position()
            + ", type: "
            + message.type()
            + ").");
  }
}
