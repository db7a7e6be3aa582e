package dev.intrepid.engine.keeper;

import dev.intrepid.engine.decode.MessageDecoders;
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

  private record OfType(String type) implements Predicate<EventRecord> {
    @Override
    public boolean test(EventRecord record) {
      return record.type().equals(type);
    }
  }

  /** The first such message after a sequence; null if there is none. */
  public @Nullable EventRecord first(long sequence) {
    long end = Markers.furthest(markers);
    long cursor = sequence;
    while (cursor < end) {
      EventLog page = repo.entriesSince(topic, Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (sought.test(record) && isPast(record)) {
          return record;
        }
      }
      cursor = page.isEmpty() ? end : page.through();
    }
    return null;
  }

  /** The first sought message in a topic after a sequence; null if there is none. */
  public static @Nullable EventRecord first(
      IntrepidRepo repo, SubscriptionTopic topic, Predicate<EventRecord> sought, long after) {
    EventLog page;
    long cursor = after;
    do {
      page = repo.entriesSince(topic, Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (sought.test(record)) {
          return record;
        }
      }
      cursor = page.through();
    } while (!page.isEmpty());
    return null;
  }

  /** The first message of a type that a subscriber has not gone past; null if there is none. */
  public static @Nullable EventRecord left(
      IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    SubscriptionTopic all = SubscriptionTopic.all();
    Predicate<EventRecord> isOfType = new OfType(type);
    MissedMessages messages = new MissedMessages(repo, all, isOfType, markers);
    return markers.isEmpty()
        ? null
        : first(
            repo,
            all,
            record -> isOfType.test(record) && !messages.isPast(record),
            Markers.lowest(markers));
  }

  /** The first message between two sequences that the decoders take; null if there is none. */
  static @Nullable EventRecord first(
      IntrepidRepo repo,
      SubscriptionTopic topic,
      MessageDecoders decoders,
      long after,
      long through) {
    long cursor = after;
    while (cursor < through) {
      EventLog page = repo.entriesSince(topic, Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (record.sequence() <= through && decoders.of(record) != null) {
          return record;
        }
      }
      cursor = page.isEmpty() ? through : page.through();
    }
    return null;
  }

  /**
   * The sequence up to which a subscriber has gone past all messages of a type: that of its
   * furthest shard, if no shard has one left before it.
   */
  private static long through(IntrepidRepo repo, String type, List<MarkerRecord> markers) {
    long end = Markers.furthest(markers);
    long cursor = Markers.lowest(markers);
    Predicate<EventRecord> isOfType = new OfType(type);
    SubscriptionTopic all = SubscriptionTopic.all();
    MissedMessages messages = new MissedMessages(repo, all, isOfType, markers);
    while (cursor < end) {
      EventLog page = repo.entriesSince(all, Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (record.sequence() <= end && isOfType.test(record) && !messages.isPast(record)) {
          return record.sequence() - 1;
        }
      }
      cursor = page.isEmpty() ? end : page.through();
    }
    return end;
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
