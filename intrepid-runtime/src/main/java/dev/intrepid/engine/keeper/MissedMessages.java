package dev.intrepid.engine.keeper;

import dev.intrepid.engine.state.Markers;
import dev.intrepid.engine.stored.HandledSpan;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Messages that a subscriber has gone past. For one thread. */
public final class MissedMessages {

  private static final int PAGE = 512;

  private final IntrepidRepo repo;
  private final SubscriptionTopic topic;
  private final Predicate<EventRecord> sought;
  private final List<MarkerRecord> markers;

  /**
   * The sought messages of a subscriber.
   *
   * @param topic has all of them
   * @param markers its markers, in the order of its shards
   */
  public MissedMessages(
      IntrepidRepo repo,
      SubscriptionTopic topic,
      Predicate<EventRecord> sought,
      List<MarkerRecord> markers) {
    this.repo = repo;
    this.topic = topic;
    this.sought = sought;
    this.markers = markers;
  }

  // Classes, since a start that has ended a type asks for these, and links no lambda.

  private record OfType(String type) implements Predicate<EventRecord> {
    @Override
    public boolean test(EventRecord record) {
      return record.type().equals(type);
    }
  }

  private final class Left implements Predicate<EventRecord> {
    @Override
    public boolean test(EventRecord record) {
      return sought.test(record) && !isPast(record);
    }
  }

  /** The first such message after a sequence; null if there is none. */
  public @Nullable EventRecord first(long sequence) {
    return first(
        repo,
        topic,
        record -> sought.test(record) && isPast(record),
        sequence,
        Markers.furthest(markers));
  }

  /** The first sought message in a topic after a sequence; null if there is none. */
  public static @Nullable EventRecord first(
      IntrepidRepo repo, SubscriptionTopic topic, Predicate<EventRecord> sought, long after) {
    return first(repo, topic, sought, after, Long.MAX_VALUE);
  }

  /** The first of them up to another sequence. */
  static @Nullable EventRecord first(
      IntrepidRepo repo,
      SubscriptionTopic topic,
      Predicate<EventRecord> sought,
      long after,
      long through) {
    long cursor = after;
    while (cursor < through) {
      EventLog page = repo.entriesSince(topic, Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (record.sequence() <= through && sought.test(record)) {
          return record;
        }
      }
      cursor = page.isEmpty() ? through : page.through();
    }
    return null;
  }

  /** The first message of a type that a subscriber has not gone past; null if there is none. */
  public static @Nullable EventRecord left(
      IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    return markers.isEmpty() ? null : ofType(repo, type, markers).firstLeft(Long.MAX_VALUE);
  }

  private static MissedMessages ofType(IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    return new MissedMessages(repo, SubscriptionTopic.all(), new OfType(type), markers);
  }

  /** The first sought message up to a sequence that the subscriber has not gone past. */
  private @Nullable EventRecord firstLeft(long through) {
    return first(repo, topic, new Left(), Markers.lowest(markers), through);
  }

  /**
   * The sequence up to which a subscriber has gone past all messages of a type: that of its
   * furthest shard, if no shard has one left before it.
   */
  private static long through(IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    long end = Markers.furthest(markers);
    EventRecord left = ofType(repo, type, markers).firstLeft(end);
    return left == null ? end : left.sequence() - 1;
  }

  /** The part of the log in which a type was handled, ended at the subscriber's position. */
  public static HandledSpan ended(
      HandledSpan span, IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    return span.isOpen() ? span.endedAt(through(repo, type, markers)) : span;
  }

  private boolean isPast(EventRecord record) {
    int shard = Shard.of(record.stream(), markers.size()).index();
    return record.sequence() <= markers.get(shard).marker().sequence();
  }
}
