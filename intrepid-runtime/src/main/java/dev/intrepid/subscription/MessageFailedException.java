package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventRecord;

/** A message could not be handled. Whoever asked decides what happens next. */
public final class MessageFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient EventRecord event;

  /** The message, and why. */
  public MessageFailedException(EventRecord event, Throwable cause) {
    super(describe(event) + " failed: " + cause, requireNonNull(cause));
    this.event = event;
  }

  /** The message. */
  public EventRecord event() {
    return event;
  }

  private static String describe(EventRecord event) {
    return event.type()
        + " (stream: "
        + event.stream()
        + ", position: "
        + event.position()
        + ", sequence: "
        + event.sequence()
        + ", id: "
        + event.id()
        + ")";
  }
}
