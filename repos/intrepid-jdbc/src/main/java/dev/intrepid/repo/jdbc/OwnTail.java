package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last events that a repo has stored itself, between which there are none of others. Bounded.
 * Thread-safe.
 */
final class OwnTail {

  private static final int MOST = 512;
  private static final int MOST_BYTES = 1 << 20;

  private final SeenLog seen;
  private final Deque<EventRecord> records = new ArrayDeque<>(); // guarded by this
  private long bytes; // guarded by this
  private long from; // guarded by this: all that is stored after this is there
  private long timesGoneBack; // guarded by this: of the log that they are in

  /** None yet. */
  OwnTail(SeenLog seen) {
    this.seen = seen;
  }

  /** Adds what was stored last. */
  synchronized void add(List<EventRecord> appended) {
    for (EventRecord record : appended) {
      add(record);
    }
    while (records.size() > MOST || bytes > MOST_BYTES) {
      EventRecord first = records.removeFirst();
      bytes -= first.size();
      from = first.sequence();
    }
  }

  /** Begins again where others have stored events before this one, or the log has gone back. */
  private void add(EventRecord record) {
    long before = record.sequence() - 1;
    long times = seen.timesGoneBack();
    if (records.isEmpty() || records.getLast().sequence() != before || timesGoneBack != times) {
      records.clear();
      bytes = 0;
      from = before;
      timesGoneBack = times;
    }
    records.addLast(record);
    bytes += record.size();
  }

  /** As {@link dev.intrepid.repo.adapter.OwnEvents#ownEntriesSince}. */
  synchronized EventLog since(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    List<EventRecord> found = new ArrayList<>();
    if (sequence < from || timesGoneBack != seen.timesGoneBack()) {
      return new EventLog(found, sequence);
    }
    for (EventRecord record : records) {
      String stream = record.stream();
      if (record.sequence() > sequence && topic.matches(stream) && shard.contains(stream)) {
        found.add(record);
        if (found.size() == limit) {
          return EventLog.of(found);
        }
      }
    }
    return new EventLog(found, found.isEmpty() ? sequence : records.getLast().sequence());
  }
}
