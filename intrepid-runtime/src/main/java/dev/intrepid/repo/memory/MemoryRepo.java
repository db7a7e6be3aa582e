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
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;

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
    Lock held = held(lock.writeLock());
    try {
      return checkAndApply(commit);
    } finally {
      held.unlock();
    }
  }

  private Committed checkAndApply(Commit commit) {
    Instant now = now();
    for (MarkerMove move : commit.markers()) {
      markers.check(move);
    }
    for (MemoChange change : commit.memos()) {
      memos.check(change, now);
    }
    AppendPlan plan = AppendPlan.of(commit.events(), events, now);

    for (MarkerMove move : commit.markers()) {
      markers.move(move, now);
    }
    List<Long> revisions = new ArrayList<>();
    for (MemoChange change : commit.memos()) {
      revisions.add(memos.apply(change, now));
    }
    memos.removeExpired(now);
    events.append(plan.appended());
    waiters.published(plan.appended());
    return new Committed(plan.records(), revisions);
  }

  @Override
  public void load(StoredRecords records) {
    Lock held = held(lock.writeLock());
    try {
      LoadCheck.requireGoesOn(records, events);
      events.append(records.events());
      memos.load(records.memos(), records.lastRevision());
      records.markers().forEach(markers::put);
      waiters.published(records.events());
    } finally {
      held.unlock();
    }
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
    Lock held = held(lock.readLock());
    try {
      return events.since(topic, shard, sequence, limit);
    } finally {
      held.unlock();
    }
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("stream", stream);
    Lock held = held(lock.readLock());
    try {
      return events.sincePosition(stream, position, limit);
    } finally {
      held.unlock();
    }
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("stream", stream);
    Lock held = held(lock.readLock());
    try {
      return events.backwards(stream, position, limit);
    } finally {
      held.unlock();
    }
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    Lock held = held(lock.readLock());
    try {
      return events.entry(id);
    } finally {
      held.unlock();
    }
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    Uris.requireStorable("stream", stream);
    Lock held = held(lock.readLock());
    try {
      return kind == EventKind.ENTRY
          ? events.last(stream)
          : markers.last(stream).map(MarkerRecord::toEventRecord);
    } finally {
      held.unlock();
    }
  }

  @Override
  public long lastSequence() {
    Lock held = held(lock.readLock());
    try {
      return events.lastSequence();
    } finally {
      held.unlock();
    }
  }

  @Override
  public long timesGoneBack() {
    return 0;
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    return waiters.await(
        topic,
        timeout,
        new BooleanSupplier() {
          @Override
          public boolean getAsBoolean() {
            return !entriesSince(topic, Shard.ALL, sequence, 1).isEmpty();
          }
        });
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    Uris.requireStorable("tracking stream", trackingStream);
    Lock held = held(lock.readLock());
    try {
      return markers.find(trackingStream, shard);
    } finally {
      held.unlock();
    }
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("tracking stream", after);
    Lock held = held(lock.readLock());
    try {
      return markers.list(after, limit);
    } finally {
      held.unlock();
    }
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    Uris.requireStorable("memo", uri);
    Lock held = held(lock.readLock());
    try {
      Optional<CacheRecord> memo = memos.find(uri, now());
      return memo.isPresent() ? Cache.found(memo.get(), memo.get().storedAt()) : Cache.notFound();
    } finally {
      held.unlock();
    }
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    for (String uri : uris) {
      Uris.requireStorable("memo", uri);
    }
    Map<String, CacheRecord> found = new HashMap<>();
    Lock held = held(lock.readLock());
    try {
      Instant now = now();
      for (String uri : uris) {
        Optional<CacheRecord> memo = memos.find(uri, now);
        if (memo.isPresent()) {
          found.put(uri, memo.get());
        }
      }
      return found;
    } finally {
      held.unlock();
    }
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("prefix", prefix);
    Uris.requireStorable("memo", after);
    Lock held = held(lock.readLock());
    try {
      return memos.list(prefix, after, limit, now());
    } finally {
      held.unlock();
    }
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    Uris.requireStorable("prefix", prefix);
    Uris.requireStorable("memo", after);
    Lock held = held(lock.readLock());
    try {
      return memos.uris(prefix, after, limit, now());
    } finally {
      held.unlock();
    }
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    RepoLimits.requirePage(limit);
    Lock held = held(lock.readLock());
    try {
      return memos.changedSince(revision, limit);
    } finally {
      held.unlock();
    }
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

  /** Takes one of the locks, which the caller releases. */
  private Lock held(Lock one) {
    one.lock();
    if (closed) {
      one.unlock();
      throw new RepoClosedException(
          "The repo was closed; open another (address: " + ADDRESS + ").", null);
    }
    return one;
  }
}
