package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two separate repos as one that cannot commit over both. */
final class JoinedRepo implements IntrepidRepo {

  private final EventRepo events;
  private final CacheRepo memos;

  JoinedRepo(EventRepo events, CacheRepo memos) {
    this.events = requireNonNull(events);
    this.memos = requireNonNull(memos);
  }

  @Override
  public Committed commit(Commit commit) {
    List<Long> revisions = new ArrayList<>(commit.memos().size());
    for (MemoChange change : commit.memos()) {
      revisions.add(apply(change));
    }
    EventLog published =
        commit.events().isEmpty() ? EventLog.of(List.of()) : events.publish(commit.events());
    commit.markers().forEach(events::moveMarker);
    return new Committed(published, revisions);
  }

  private long apply(MemoChange change) {
    if (change instanceof MemoChange.Set set) {
      return memos.setMemo(set.record(), set.expected()).revision();
    }
    memos.deleteMemo(change.uri(), change.expected());
    return CacheRecord.NOT_STORED;
  }

  @Override
  public boolean atomic() {
    return false;
  }

  @Override
  public String address() {
    return describe(events) + " + " + describe(memos);
  }

  private static String describe(Object repo) {
    return repo instanceof IntrepidRepo known ? known.address() : repo.getClass().getSimpleName();
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return events.entriesSince(topic, shard, sequence, limit);
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return events.entriesSincePosition(stream, position, limit);
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return events.entriesBackwards(stream, position, limit);
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return events.entry(id);
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return events.last(stream, kind);
  }

  @Override
  public long lastSequence() {
    return events.lastSequence();
  }

  @Override
  public long timesGoneBack() {
    return events.timesGoneBack();
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return events.awaitPast(topic, sequence, timeout);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return events.marker(trackingStream, shard);
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return events.markers(after, limit);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return memos.getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return memos.getMemos(uris);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return memos.listMemos(prefix, after, limit);
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    return memos.listMemoUris(prefix, after, limit);
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return memos.changedMemosSince(revision, limit);
  }

  @Override
  public void close() {
    try (memos) {
      events.close();
    }
  }
}
