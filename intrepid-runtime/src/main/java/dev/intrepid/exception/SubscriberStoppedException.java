package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/** An awaited subscriber has stopped after a failure, which is the cause. */
public final class SubscriberStoppedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** The subscriber that stopped, and the failure. */
  public SubscriberStoppedException(String subscriber, Throwable cause) {
    super(
        "The subscriber "
            + subscriber
            + " has stopped: "
            + sentence(String.valueOf(cause.getMessage()))
            + " Mend the cause and start it again; it goes on where it stopped.",
        cause);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
