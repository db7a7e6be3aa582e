package dev.intrepid.engine;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A repo in memory of which a test changes one thing. */
public class WrappedRepo implements IntrepidRepo {

  final MemoryRepo memory;

  protected WrappedRepo() {
    this(new MemoryRepo());
  }

  protected WrappedRepo(MemoryRepo memory) {
    this.memory = memory;
  }

  @Override
  public Committed commit(Commit commit) {
    return memory.commit(commit);
  }

  @Override
  public boolean atomic() {
    return memory.atomic();
  }

  @Override
  public String address() {
    return memory.address();
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return memory.entriesSince(topic, shard, sequence, limit);
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return memory.entriesSincePosition(stream, position, limit);
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return memory.entriesBackwards(stream, position, limit);
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return memory.entry(id);
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return memory.last(stream, kind);
  }

  @Override
  public long lastSequence() {
    return memory.lastSequence();
  }

  @Override
  public long timesGoneBack() {
    return memory.timesGoneBack();
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return memory.awaitPast(topic, sequence, timeout);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return memory.marker(trackingStream, shard);
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return memory.markers(after, limit);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return memory.getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return memory.getMemos(uris);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return memory.listMemos(prefix, after, limit);
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return memory.changedMemosSince(revision, limit);
  }

  @Override
  public void close() {
    memory.close();
  }
}
