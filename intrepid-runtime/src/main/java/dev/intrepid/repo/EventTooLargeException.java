package dev.intrepid.repo;

/** The data of an event is over the repo's limit; nothing was stored. */
public final class EventTooLargeException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  /** The event, its size and the limit in bytes. */
  public EventTooLargeException(PendingEvent event, int size, int limit) {
    super(
        "The data of one event has at most "
            + limit
            + " bytes, not "
            + size
            + ": keep what is large elsewhere and publish where it is (stream: "
            + event.stream()
            + ", type: "
            + event.type()
            + ").",
        null);
  }
}
