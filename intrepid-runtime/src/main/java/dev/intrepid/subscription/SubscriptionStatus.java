package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.Shard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a subscription is doing at one moment. Immutable.
 *
 * @param config what it reads and how
 * @param state what it is doing
 * @param process the process that works on it, as {@code 4711@web-1}; empty if that is unknown
 * @param doneThrough the sequence up to which everything is done
 * @param head the sequence of the last event of the log
 * @param waiting how long the oldest message after that has been in the log; zero if there is none
 * @param handled how many messages it has handled since it was started
 * @param rate how many messages it handles a second, of late
 * @param unknown how many messages of unknown type it has passed over since it was started
 * @param parked how many streams are parked because a message failed for good
 * @param retrying how many streams wait until a message that failed is tried again, while all
 *     others go on
 * @param skipped how many messages were given up for good: ever, but without those that a rewind or
 *     a rebuild has delivered again to the handlers that gave them up
 * @param stuckSince since when nothing has moved although there is something to do; empty if it
 *     moves
 * @param failure what failed last, if that is why it is retrying, failing or stopped, or has
 *     streams that wait
 */
public record SubscriptionStatus(
    SubscriptionConfig config,
    SubscriptionState state,
    String process,
    long doneThrough,
    long head,
    Duration waiting,
    long handled,
    double rate,
    long unknown,
    int parked,
    int retrying,
    long skipped,
    Optional<Instant> stuckSince,
    Optional<Throwable> failure) {

  /** Requires every part. */
  public SubscriptionStatus {
    requireNonNull(config);
    requireNonNull(state);
    requireNonNull(process);
    requireNonNull(waiting);
    requireNonNull(stuckSince);
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
    Shard shard = config.shard();
    return name()
        + (shard.count() == 1 ? "" : ", shard " + (shard.index() + 1) + " of " + shard.count())
        + ": "
        + state
        + ", done through "
        + doneThrough
        + " of "
        + head
        + (retrying == 0 ? "" : ", " + retrying + " retrying")
        + (parked == 0 ? "" : ", " + parked + " parked")
        + stuckSince.map(since -> ", stuck since " + since).orElse("")
        + failure.map(f -> ", failed with " + f).orElse("");
  }
}
