package dev.intrepid.compute;

import dev.intrepid.Cache;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The repo as one process has it, which dies: from then on nothing it does reaches the repo. */
final class MortalRepo implements IntrepidRepo {

  private final IntrepidRepo repo;
  private volatile boolean isDead;

  MortalRepo(IntrepidRepo repo) {
    this.repo = repo;
  }

  void die() {
    isDead = true;
  }

  boolean isDead() {
    return isDead;
  }

  private IntrepidRepo alive() {
    if (isDead) {
      throw new RepoClosedException("The process is dead.", null);
    }
    return repo;
  }

  @Override
  public Committed commit(Commit commit) {
    return alive().commit(commit);
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
    return alive().entriesSince(topic, shard, sequence, limit);
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return alive().entriesSincePosition(stream, position, limit);
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return alive().entriesBackwards(stream, position, limit);
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return alive().entry(id);
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return alive().last(stream, kind);
  }

  @Override
  public long lastSequence() {
    return alive().lastSequence();
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return alive().awaitPast(topic, sequence, timeout);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return alive().marker(trackingStream, shard);
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return alive().markers(after, limit);
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return alive().getMemo(uri);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return alive().getMemos(uris);
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return alive().listMemos(prefix, after, limit);
  }

  @Override
  public void close() {
    repo.close();
  }
}
