package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a subscription is doing at one moment. Immutable.
 *
 * @param config what it reads and how
 * @param state what it is doing
 * @param doneThrough the sequence up to which everything is done
 * @param head the sequence of the last event of the log
 * @param handled how many messages it has handled since it was started
 * @param unknown how many messages of unknown type it has passed over since it was started
 * @param parked how many streams are parked
 * @param failure what failed last, if that is why it is retrying or stopped
 */
public record SubscriptionStatus(
    SubscriptionConfig config,
    SubscriptionState state,
    long doneThrough,
    long head,
    long handled,
    long unknown,
    int parked,
    Optional<Throwable> failure) {

  /** Requires every part. */
  public SubscriptionStatus {
    requireNonNull(config);
    requireNonNull(state);
    requireNonNull(failure);
  }

  /** The name of the subscription. */
  public String name() {
    return config.id().value();
  }

  /**
   * How far it is behind, in sequence numbers: at least as many as there are messages to handle,
   * since sequences are not dense and not every message is its own.
   */
  public long behind() {
    return Math.max(0, head - doneThrough);
  }

  @Override
  public String toString() {
    return name()
        + ": "
        + state
        + ", done through "
        + doneThrough
        + " of "
        + head
        + (parked == 0 ? "" : ", " + parked + " parked")
        + failure.map(f -> ", failed with " + f).orElse("");
  }
}
