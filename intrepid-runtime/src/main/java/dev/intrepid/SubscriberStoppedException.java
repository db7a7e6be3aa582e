package dev.intrepid;

/** A subscriber that somebody waits for has stopped after a failure; the cause is that failure. */
public final class SubscriberStoppedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** Who stopped, and why. */
  public SubscriberStoppedException(String subscriber, Throwable cause) {
    super(
        "The subscriber "
            + subscriber
            + " has stopped: "
            + cause.getMessage()
            + ". Mend the cause and start it again; it goes on with this message.",
        cause);
  }
}
