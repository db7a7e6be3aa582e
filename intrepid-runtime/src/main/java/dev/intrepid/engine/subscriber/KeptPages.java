package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last pages of a topic that were read for all its readers. For one thread at a time. */
final class KeptPages {

  private static final long UNKNOWN = -1;

  private final int most;
  private final Deque<Dealt> pages = new ArrayDeque<>();
  private long bytes;
  private long from = UNKNOWN;
  private long through = UNKNOWN;

  /** A page, and its records by shard, for each number of shards that someone reads it in. */
  private record Dealt(
      EventLog page, long bytes, Map<Integer, Map<Integer, List<EventRecord>>> byCount) {
    Dealt(EventLog page) {
      this(page, page.records().stream().mapToLong(EventRecord::size).sum(), new HashMap<>());
    }

    long through() {
      return page.through();
    }

    List<EventRecord> of(Shard shard) {
      return shard.count() == 1
          ? page.records()
          : byCount
              .computeIfAbsent(shard.count(), this::deal)
              .getOrDefault(shard.index(), List.of());
    }

    private Map<Integer, List<EventRecord>> deal(int count) {
      Map<Integer, List<EventRecord>> records = new HashMap<>();
      for (EventRecord record : page) {
        int shard = Shard.of(record.stream(), count).index();
        records.computeIfAbsent(shard, absent -> new ArrayList<>()).add(record);
      }
      return records;
    }
  }

  /**
   * None yet.
   *
   * @param most how many are kept; half as many if they are as large as pages may be
   */
  KeptPages(int most) {
    this.most = most;
  }

  /** Whether they were begun and not forgotten since. */
  boolean isBegun() {
    return from != UNKNOWN;
  }

  /** Forgets what is kept, and has the next page come after a sequence. */
  void begin(long after) {
    forget();
    from = after;
    through = after;
  }

  /** Forgets what is kept. */
  void forget() {
    pages.clear();
    bytes = 0;
    from = UNKNOWN;
    through = UNKNOWN;
  }

  /** Whether they have all of the topic after a sequence, as far as they reach. */
  boolean haveAllAfter(long sequence) {
    return isBegun() && sequence >= from;
  }

  /** How far they reach. */
  long through() {
    return through;
  }

  /** Moves how far they reach, since the topic has nothing up to there. */
  void reach(long sequence) {
    through = Math.max(through, sequence);
  }

  /** Adds the next page, which has records, and lets go of the first ones if there are too many. */
  void add(EventLog page) {
    Dealt added = new Dealt(page);
    pages.addLast(added);
    bytes += added.bytes();
    reach(page.through());
    while (pages.size() > most || bytes > (long) most / 2 * EventRepo.PAGE_BYTES) {
      Dealt first = pages.removeFirst();
      bytes -= first.bytes();
      from = first.through();
    }
  }

  /** Whether the last page has records of a shard. */
  boolean endWith(Shard shard) {
    return !pages.isEmpty() && !pages.getLast().of(shard).isEmpty();
  }

  /** How many pages reach past a sequence. */
  int countAfter(long sequence) {
    int count = 0;
    for (Dealt page : pages) {
      count += page.through() > sequence ? 1 : 0;
    }
    return count;
  }

  /** The records of a shard after a sequence, as many and as large as a page may be. */
  EventLog of(Shard shard, long after, int limit) {
    List<EventRecord> records = new ArrayList<>();
    long size = 0;
    for (Dealt page : pages) {
      if (page.through() <= after) {
        continue;
      }
      for (EventRecord record : page.of(shard)) {
        if (record.sequence() > after) {
          records.add(record);
          size += record.size();
          if (records.size() == limit || size >= EventRepo.PAGE_BYTES) {
            return new EventLog(records, record.sequence());
          }
        }
      }
    }
    return new EventLog(records, Math.max(after, through));
  }
}
