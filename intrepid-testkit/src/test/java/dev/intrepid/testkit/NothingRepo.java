package dev.intrepid.testkit;

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
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Does nothing and says that all is well. */
final class NothingRepo implements IntrepidRepo {

  private static final EventLog NOTHING = EventLog.of(List.of());

  @Override
  public Committed commit(Commit commit) {
    return new Committed(NOTHING, commit.memos().stream().map(change -> 0L).toList());
  }

  @Override
  public boolean atomic() {
    return true;
  }

  @Override
  public String address() {
    return "nothing:";
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return NOTHING;
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return NOTHING;
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return NOTHING;
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return Optional.empty();
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return Optional.empty();
  }

  @Override
  public long lastSequence() {
    return 0;
  }

  @Override
  public long timesGoneBack() {
    return 0;
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout) {
    return false;
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return Optional.empty();
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return List.of();
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return Cache.notFound();
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return Map.of();
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return List.of();
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return ChangedMemos.since(revision, List.of());
  }

  @Override
  public void close() {}
}
