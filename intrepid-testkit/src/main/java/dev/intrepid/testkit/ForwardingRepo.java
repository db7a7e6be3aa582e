package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

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

/**
 * A repo that passes every call on to another. A test double extends it and overrides what it wants
 * otherwise; whatever stores something comes through {@link #commit}. As thread-safe as the other.
 */
public class ForwardingRepo implements IntrepidRepo {

  private final IntrepidRepo repo;

  /** Passes on to that repo. */
  protected ForwardingRepo(IntrepidRepo repo) {
    this.repo = requireNonNull(repo);
  }

  /** The repo that does the work; asked before every call that is passed on. */
  protected IntrepidRepo repo() {
    return repo;
  }

  @Override
  public Committed commit(Commit commit) {
    return repo().commit(commit);
  }

  @Override
  public boolean atomic() {
    return repo.atomic();
  }

  @Override
  public String address() {
    return repo.address();
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return repo().entriesSince(topic, shard, sequence, limit);
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return repo().entriesSincePosition(stream, position, limit);
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return repo().entriesBackwards(stream, position, limit);
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return repo().entry(id);
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return repo().last(stream, kind);
  }

  @Override
  public long lastSequence() {
    return repo().lastSequence();
  }

  @Override
  public long timesGoneBack() {
    return repo().timesGoneBack();
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return repo().awaitPast(topic, sequence, timeout);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return repo().marker(trackingStream, shard);
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return repo().markers(after, limit);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return repo().getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return repo().getMemos(uris);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return repo().listMemos(prefix, after, limit);
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    return repo().listMemoUris(prefix, after, limit);
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    return repo().changedMemosSince(revision, limit);
  }

  @Override
  public void close() {
    repo.close();
  }
}
