package dev.intrepid.engine.subscriber;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A log as small as it can be, whose waits only an event ends: in a whole repo the tool would spend
 * its orders on the repo. Thread-safe.
 */
final class SmallLog extends ForwardingRepo {

  private static final Json NOTHING = Json.of("{}");

  private final List<EventRecord> records = new ArrayList<>(); // guarded by this

  SmallLog() {
    super(new MemoryRepo());
  }

  synchronized void publish(String... streams) {
    for (String stream : streams) {
      records.add(record(stream, records.size() + 1));
    }
    notifyAll();
  }

  private static EventRecord record(String stream, long sequence) {
    return new EventRecord(
        new UUID(0, sequence),
        stream,
        EventKind.ENTRY,
        "Opened",
        1,
        sequence,
        sequence,
        Instant.EPOCH,
        NOTHING,
        Map.of());
  }

  @Override
  public synchronized EventLog entriesSince(
      SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    List<EventRecord> page = new ArrayList<>();
    for (int i = (int) sequence; i < records.size(); i++) {
      if (shard.contains(records.get(i).stream())) {
        page.add(records.get(i));
      }
    }
    return new EventLog(page, Math.max(sequence, records.size()));
  }

  @Override
  public long timesGoneBack() {
    return 0;
  }

  @Override
  public synchronized boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    while (records.size() <= sequence) {
      wait();
    }
    return true;
  }

  @Override
  protected IntrepidRepo repo() {
    throw new UnsupportedOperationException();
  }
}
