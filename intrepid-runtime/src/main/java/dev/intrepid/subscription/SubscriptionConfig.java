package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;

/**
 * What a subscription reads and how. Immutable; each {@code with} method returns a changed copy.
 *
 * @param id its identity
 * @param streamId the tracking stream, where the marker is kept: {@code {id}@{topic}} of the topic
 *     it was made with
 * @param topic what it reads
 * @param shard which shard of it
 * @param pageSize the most messages read at once, 1 or more
 * @param pollEvery how long it waits at most before it looks again without being woken; more than
 *     zero. A resting worker does not look
 */
public record SubscriptionConfig(
    SubscriptionName id,
    String streamId,
    SubscriptionTopic topic,
    Shard shard,
    int pageSize,
    Duration pollEvery) {

  /** The page size of {@link #of}. */
  public static final int DEFAULT_PAGE_SIZE = 512;

  private static final Duration DEFAULT_POLL_EVERY = Duration.ofSeconds(1);

  /** Refuses what makes no sense. */
  public SubscriptionConfig {
    requireNonNull(id);
    requireNonNull(streamId);
    requireNonNull(topic);
    requireNonNull(shard);
    if (pageSize < 1) {
      throw new IllegalArgumentException("A page has 1 or more messages, not " + pageSize + ".");
    }
    if (pollEvery.isNegative() || pollEvery.isZero()) {
      throw new IllegalArgumentException("A subscription polls after more than no time.");
    }
  }

  /** All shards, pages of 512, looking again after a second. */
  public static SubscriptionConfig of(SubscriptionName id, SubscriptionTopic topic) {
    return new SubscriptionConfig(
        id,
        id.value() + "@" + topic.name(),
        topic,
        Shard.ALL,
        DEFAULT_PAGE_SIZE,
        DEFAULT_POLL_EVERY);
  }

  /** The same marker for another topic: what is marked stays done, whatever the topic. */
  public SubscriptionConfig withTopic(SubscriptionTopic newTopic) {
    return new SubscriptionConfig(id, streamId, newTopic, shard, pageSize, pollEvery);
  }

  /** The same for that shard. */
  public SubscriptionConfig withShard(Shard newShard) {
    return new SubscriptionConfig(id, streamId, topic, newShard, pageSize, pollEvery);
  }

  /** The same with pages of that size. */
  public SubscriptionConfig withPageSize(int size) {
    return new SubscriptionConfig(id, streamId, topic, shard, size, pollEvery);
  }

  /** The same, looking again after that time. */
  public SubscriptionConfig withPollEvery(Duration time) {
    return new SubscriptionConfig(id, streamId, topic, shard, pageSize, time);
  }
}
