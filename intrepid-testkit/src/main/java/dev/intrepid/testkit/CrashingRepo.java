package dev.intrepid.testkit;

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
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A repo as one process sees it, which crashes at given calls. After a death every call fails, as
 * if the process was gone; the repo beneath lives on. Thread-safe.
 */
final class CrashingRepo extends ForwardingRepo {

  private final Calls calls;
  private volatile boolean isDead;

  CrashingRepo(IntrepidRepo repo, Calls calls) {
    super(repo);
    this.calls = calls;
  }

  /** Counts the calls of all lives of an app, and says at which to crash. Thread-safe. */
  static final class Calls {
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CrashPoint.Way> points = new HashMap<>();

    Calls(List<CrashPoint> points) {
      points.forEach(point -> this.points.put(point.call(), point.way()));
    }

    int count() {
      return count.get();
    }

    CrashPoint.@Nullable Way next() {
      return points.get(count.incrementAndGet());
    }
  }

  boolean isDead() {
    return isDead;
  }

  private <T> T crossing(Supplier<T> call) {
    requireAlive();
    CrashPoint.Way way = calls.next();
    if (way == null) {
      return call.get();
    }
    if (way.isAfter()) {
      @SuppressWarnings("unused") // the answer is what gets lost
      T lost = call.get();
    }
    if (way.isDeath()) {
      isDead = true;
    }
    requireAlive();
    throw new RepoUnavailableException("The repo is away (crash point: " + way + ").", null);
  }

  private void requireAlive() {
    if (isDead) {
      throw new RepoClosedException("The process is dead (repo: " + address() + ").", null);
    }
  }

  @Override
  public Committed commit(Commit commit) {
    return crossing(() -> super.commit(commit));
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    return crossing(() -> super.entriesSince(topic, shard, sequence, limit));
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    return crossing(() -> super.entriesSincePosition(stream, position, limit));
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    return crossing(() -> super.entriesBackwards(stream, position, limit));
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return crossing(() -> super.entry(id));
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    return crossing(() -> super.last(stream, kind));
  }

  @Override
  public long lastSequence() {
    return crossing(super::lastSequence);
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    requireAlive();
    return super.awaitPast(topic, sequence, timeout);
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    return crossing(() -> super.marker(trackingStream, shard));
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    return crossing(() -> super.markers(after, limit));
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    return crossing(() -> super.getMemo(uri));
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    return crossing(() -> super.getMemos(uris));
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    return crossing(() -> super.listMemos(prefix, after, limit));
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    return crossing(() -> super.listMemoUris(prefix, after, limit));
  }
}
