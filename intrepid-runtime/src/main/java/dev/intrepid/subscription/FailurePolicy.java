package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.annotations.OnFailure;
import java.util.List;

/**
 * What happens when a message fails: how it is tried again, and what happens then. Immutable.
 *
 * @param retry how often and how fast it is tried again
 * @param then what happens when it is not; after an Error the subscriber stops, whatever this says
 */
public record FailurePolicy(RetryPolicy retry, OnFailure then) {

  private static final FailurePolicy DEFAULTS =
      new FailurePolicy(RetryPolicy.defaults(), OnFailure.PARK);

  /** Requires both. */
  public FailurePolicy {
    requireNonNull(retry);
    requireNonNull(then);
  }

  /** What {@code @Subscriber} says by default: five attempts, then the stream is parked. */
  public static FailurePolicy defaults() {
    return DEFAULTS;
  }

  /** Whether a message is tried again after that many failures, the last of which is given. */
  public boolean triesAgain(int failures, Throwable failure) {
    return failures < retry.attempts() && retry.retries(failure);
  }

  /** The same without retries, for a failure that a retry cannot change. */
  public FailurePolicy atOnce() {
    return new FailurePolicy(retry.only(List.of(), List.of()), then);
  }

  /** The same with another end. */
  public FailurePolicy then(OnFailure newThen) {
    return new FailurePolicy(retry, newThen);
  }
}
