package dev.intrepid.repo.memory;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;

import dev.intrepid.Cache;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.LoadableRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Uris;
import dev.intrepid.repo.adapter.AppendPlan;
import dev.intrepid.repo.adapter.LoadCheck;
import dev.intrepid.repo.adapter.Waiters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * A repo in the heap, with the full contract, that ends with the program. Its memory grows with its
 * log. Thread-safe: a commit locks it exclusively, readers share it.
 */
public final class MemoryRepo implements LoadableRepo {

  static final String ADDRESS = "memory:";

  private final Clock clock;
  private final RepoLimits limits;

  /**
   * A lock that allocates nothing after it has counted a reader: a thread that runs out of memory
   * then would leave its count behind, and every commit would wait for ever.
   */
  private final ReadWriteLock lock = new StampedLock().asReadWriteLock();

  private final MemoryEvents events = new MemoryEvents();
  private final MemoryMemos memos = new MemoryMemos();
  private final MemoryMarkers markers = new MemoryMarkers();
  private final Waiters waiters = new Waiters();
  private boolean closed;

  /** An empty repo on the machine's clock, with the default limits. */
  public MemoryRepo() {
    this(SystemClock.utc(), RepoLimits.defaults());
  }

  /** An empty repo on that clock, with those limits. */
  public MemoryRepo(Clock clock, RepoLimits limits) {
    this.clock = requireNonNull(clock);
    this.limits = requireNonNull(limits);
  }

  @Override
  public Committed commit(Commit commit) {
    limits.check(commit);
    return exclusively(() -> checkAndApply(commit));
  }

  private Committed checkAndApply(Commit commit) {
    Instant now = now();
    commit.markers().forEach(markers::check);
    commit.memos().forEach(change -> memos.check(change, now));
    AppendPlan plan = AppendPlan.of(commit.events(), events, now);

    commit.markers().forEach(move -> markers.move(move, now));
    List<Long> revisions = commit.memos().stream().map(change -> memos.apply(change, now)).toList();
    memos.removeExpired(now);
    events.append(plan.appended());
    waiters.published(plan.appended());
    return new Committed(plan.records(), revisions);
  }

  @Override
  public void load(StoredRecords records) {
    exclusively(
        () -> {
          LoadCheck.requireGoesOn(records, events);
          events.append(records.events());
          memos.load(records.memos(), records.lastRevision());
          records.markers().forEach(markers::put);
          waiters.published(records.events());
          return records;
        });
  }

  @Override
  public boolean atomic() {
    return true;
  }

  @Override
  public String address() {
    return ADDRESS;
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    RepoLimits.requirePage(limit);
    return reading(() -> events.since(topic, shard, sequence, limit));
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("stream", stream);
    return reading(() -> events.sincePosition(stream, position, limit));
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("stream", stream);
    return reading(() -> events.backwards(stream, position, limit));
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return reading(() -> events.entry(id));
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    Uris.requireStorable("stream", stream);
    return kind == EventKind.ENTRY
        ? reading(() -> events.last(stream))
        : reading(() -> markers.last(stream).map(MarkerRecord::toEventRecord));
  }

  @Override
  public long lastSequence() {
    return reading(events::lastSequence);
  }

  @Override
  public long timesGoneBack() {
    return 0;
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return waiters.await(
        topic, timeout, () -> !entriesSince(topic, Shard.ALL, sequence, 1).isEmpty());
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    Uris.requireStorable("tracking stream", trackingStream);
    return reading(() -> markers.find(trackingStream, shard));
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("tracking stream", after);
    return reading(() -> markers.list(after, limit));
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    Uris.requireStorable("memo", uri);
    return reading(() -> memos.find(uri, now()))
        .map(memo -> Cache.found(memo, memo.storedAt()))
        .orElseGet(Cache::notFound);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    uris.forEach(uri -> Uris.requireStorable("memo", uri));
    Map<String, CacheRecord> found = new HashMap<>();
    return reading(
        () -> {
          Instant now = now();
          uris.forEach(uri -> memos.find(uri, now).ifPresent(memo -> found.put(uri, memo)));
          return found;
        });
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("prefix", prefix);
    Uris.requireStorable("memo", after);
    return reading(() -> memos.list(prefix, after, limit, now()));
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("prefix", prefix);
    Uris.requireStorable("memo", after);
    return reading(() -> memos.uris(prefix, after, limit, now()));
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    RepoLimits.requirePage(limit);
    return reading(() -> memos.changedSince(revision, limit));
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
    } finally {
      lock.writeLock().unlock();
    }
    waiters.wakeAll();
  }

  private Instant now() {
    return clock.instant().truncatedTo(MICROS);
  }

  private <T> T exclusively(Supplier<T> action) {
    return holding(lock.writeLock(), action);
  }

  private <T> T reading(Supplier<T> action) {
    return holding(lock.readLock(), action);
  }

  private <T> T holding(Lock held, Supplier<T> action) {
    held.lock();
    try {
      if (closed) {
        throw new RepoClosedException(
            "The repo was closed; open another (address: " + ADDRESS + ").", null);
      }
      return action.get();
    } finally {
      held.unlock();
    }
  }
}
