package dev.intrepid.engine.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.subscription.FailurePolicy;

/** A message could not be handled. The caller decides by the policy what happens next. */
public final class MessageFailedException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CAUSE = 10_000;

  private final transient EventRecord event;
  private final transient FailurePolicy policy;

  /** The message, why it failed, and what is to happen after such a failure. */
  public MessageFailedException(EventRecord event, Throwable cause, FailurePolicy policy) {
    super(describe(event) + " failed: " + StorableFailure.sentence(cause, LONGEST_CAUSE), cause);
    this.event = event;
    this.policy = requireNonNull(policy);
  }

  /** The message. */
  public EventRecord event() {
    return event;
  }

  /** Why it failed. */
  public Throwable reason() {
    return requireNonNull(getCause());
  }

  /** What is to happen. */
  public FailurePolicy policy() {
    return policy;
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
