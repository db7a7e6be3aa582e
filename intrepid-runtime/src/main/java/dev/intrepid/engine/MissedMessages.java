package dev.intrepid.engine;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that a subscriber has gone past. For one thread. */
final class MissedMessages {

  private static final int PAGE = 512;

  private final IntrepidRepo repo;
  private final Readings readings;
  private final List<MarkerRecord> markers;

  /**
   * Those of a subscriber.
   *
   * @param readings which messages
   * @param markers where it stands, in the order of its shards
   */
  MissedMessages(IntrepidRepo repo, Readings readings, List<MarkerRecord> markers) {
    this.repo = repo;
    this.readings = readings;
    this.markers = markers;
  }

  /** The first after a sequence; null if there is none. */
  @Nullable EventRecord first(long sequence) {
    long end = markers.stream().mapToLong(marker -> marker.marker().sequence()).max().orElse(0);
    long cursor = sequence;
    while (cursor < end) {
      EventLog page = repo.entriesSince(readings.topic(), Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (readings.of(record) != null && isPast(record)) {
          return record;
        }
      }
      cursor = page.isEmpty() ? end : page.through();
    }
    return null;
  }

  /** The first that may be read between two sequences; null if there is none. */
  static @Nullable EventRecord first(
      IntrepidRepo repo, Readings readings, long after, long through) {
    long cursor = after;
    while (cursor < through) {
      EventLog page = repo.entriesSince(readings.topic(), Shard.ALL, cursor, PAGE);
      for (EventRecord record : page) {
        if (record.sequence() <= through && readings.of(record) != null) {
          return record;
        }
      }
      cursor = page.isEmpty() ? through : page.through();
    }
    return null;
  }

  private boolean isPast(EventRecord record) {
    int shard = Shard.of(record.stream(), markers.size()).index();
    return record.sequence() <= markers.get(shard).marker().sequence();
  }
}
