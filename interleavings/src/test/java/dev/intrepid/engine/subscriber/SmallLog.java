package dev.intrepid.engine.subscriber;

import dev.intrepid.json.Json;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A log as small as it can be, whose waits only an event ends: in a whole repo the tool would spend
 * its orders on the repo. Thread-safe.
 */
final class SmallLog implements EventRepo {

  private static final Json NOTHING = Json.of("{}");

  private final List<EventRecord> records = new ArrayList<>(); // guarded by this

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
  public EventLog publish(PendingEvents events) {
    throw new UnsupportedOperationException();
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long lastSequence() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MarkerRecord moveMarker(MarkerMove move) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
