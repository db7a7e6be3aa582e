package dev.intrepid.repo;

/** The data or the headers of an event are over the repo's limit; nothing was stored. */
public final class EventTooLargeException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  /** The event, the size of its data and the limit, in bytes. */
  public EventTooLargeException(PendingEvent event, int size, int limit) {
    this("The data of one event has", "keep what is large elsewhere", event, size, limit);
  }

  private EventTooLargeException(
      String what, String wayOut, PendingEvent event, int size, int limit) {
    super(
        what
            + " at most "
            + limit
            + " bytes, not "
            + size
            + ": "
            + wayOut
            + " and publish where it is (stream: "
            + event.stream()
            + ", type: "
            + event.type()
            + ").",
        null);
  }

  /** The event, the size of its headers and the limit, in bytes. */
  static EventTooLargeException ofHeaders(PendingEvent event, int size, int limit) {
    return new EventTooLargeException(
        "The headers of one event have together",
        "keep what is large in its data, or elsewhere",
        event,
        size,
        limit);
  }
}
