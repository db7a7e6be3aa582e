package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.SubscriptionConfig;
import java.util.List;

/**
 * How a subscriber runs: what {@code @Subscriber} says besides the name. Immutable.
 *
 * @param formerly the names it had before, the latest first
 * @param fromNow whether it begins with messages published after its first start, not with the
 *     beginning of the log
 * @param strict whether a message of unknown type stops it
 * @param failure what happens when a message fails
 * @param parkAtMost how many streams may be parked at a time, 1 or more; beyond it the subscriber
 *     stops
 * @param shards into how many shards its streams are divided, 1 or more; each is delivered by a
 *     thread of its own
 * @param page how many messages are handled and committed at once, at most, 1 or more
 */
public record SubscriberOptions(
    List<String> formerly,
    boolean fromNow,
    boolean strict,
    FailurePolicy failure,
    int parkAtMost,
    int shards,
    int page) {

  private static final SubscriberOptions DEFAULTS =
      new SubscriberOptions(
          List.of(),
          false,
          false,
          FailurePolicy.defaults(),
          10_000,
          1,
          SubscriptionConfig.DEFAULT_PAGE_SIZE);

  /** Copies the list. */
  public SubscriberOptions {
    formerly = List.copyOf(formerly);
    requireNonNull(failure);
    if (parkAtMost < 1) {
      throw new IllegalArgumentException("At least 1 stream may be parked, not " + parkAtMost);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("A subscriber has 1 or more shards, not " + shards);
    }
    if (page < 1) {
      throw new IllegalArgumentException("A page has 1 or more messages, not " + page);
    }
  }

  /** Those of a class with handlers that has no {@code @Subscriber}, or one that says nothing. */
  public static SubscriberOptions defaults() {
    return DEFAULTS;
  }

  /** The same for a subscriber that had these names before, the latest first. */
  public SubscriberOptions formerly(List<String> names) {
    return new SubscriberOptions(names, fromNow, strict, failure, parkAtMost, shards, page);
  }

  /** The same for a subscriber that begins with messages published after its first start. */
  public SubscriberOptions beginningNow() {
    return new SubscriberOptions(formerly, true, strict, failure, parkAtMost, shards, page);
  }

  /** The same for a subscriber that a message of unknown type stops. */
  public SubscriberOptions strictly() {
    return new SubscriberOptions(formerly, fromNow, true, failure, parkAtMost, shards, page);
  }

  /** The same with that failure policy. */
  public SubscriberOptions failing(FailurePolicy policy) {
    return new SubscriberOptions(formerly, fromNow, strict, policy, parkAtMost, shards, page);
  }

  /** The same with at most that many streams parked at a time. */
  public SubscriberOptions parkingAtMost(int streams) {
    return new SubscriberOptions(formerly, fromNow, strict, failure, streams, shards, page);
  }

  /** The same in that many shards. */
  public SubscriberOptions inShards(int count) {
    return new SubscriberOptions(formerly, fromNow, strict, failure, parkAtMost, count, page);
  }

  /** The same with pages of at most that many messages. */
  public SubscriberOptions inPagesOf(int messages) {
    return new SubscriberOptions(formerly, fromNow, strict, failure, parkAtMost, shards, messages);
  }

  /** The same for a subscriber without former names, from the beginning of the log. */
  SubscriberOptions fromBeginning() {
    return new SubscriberOptions(List.of(), false, strict, failure, parkAtMost, shards, page);
  }
}
