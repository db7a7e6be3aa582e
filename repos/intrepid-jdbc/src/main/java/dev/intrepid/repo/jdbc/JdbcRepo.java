package dev.intrepid.repo.jdbc;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.Cache;
import dev.intrepid.concurrent.MachineNanos;
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
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.TransactionalRepo;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.Uris;
import dev.intrepid.repo.adapter.OwnEvents;
import dev.intrepid.repo.adapter.Waiters;
import dev.intrepid.repo.jdbc.Readers.Question;
import dev.intrepid.repo.jdbc.row.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.BooleanSupplier;

/**
 * A repo over JDBC connections: checks arguments, commits through a {@link CommitQueue}, reads
 * through {@link Readers}, and refuses calls once it is closed.
 *
 * <p>A thread that waits for its commit is not interrupted: the commit goes on, and the thread's
 * interrupt flag is set when it returns. Thread-safe.
 */
@SuppressWarnings("exports") // the engine alone asks for OwnEvents
public abstract class JdbcRepo implements LoadableRepo, TransactionalRepo, OwnEvents {

  private final Clock clock;
  private final RepoLimits limits;
  private final SqlFailures failures;
  private final CommitQueue commits;
  private final TransactionWriter transactions;
  private final RecordLoader<?> loader; // guarded by itself
  private final Readers<?> readers;
  private final Waiters waiters;
  private final OwnTail own;
  private final SeenLog seen;

  /**
   * Shared by all who use the connections, held alone while they are closed. A StampedLock, since
   * it allocates nothing once its count is raised: a ReentrantReadWriteLock does, and a thread that
   * runs out of memory there leaves a count behind for which {@link #close} waits for ever.
   */
  private final ReadWriteLock use = new StampedLock().asReadWriteLock();

  private boolean closed;

  /**
   * Over a database, whose parts it closes.
   *
   * @param clock the clock of recording and expiry
   * @param limits how large things may be
   * @param published is told of all that this repo publishes
   */
  protected JdbcRepo(Clock clock, RepoLimits limits, Database database, Published published) {
    this.clock = clock;
    this.limits = limits;
    this.failures = database.failures();
    this.commits = new CommitQueue(database.writer(), failures, published, MachineNanos.INSTANCE);
    this.transactions = database.transactions();
    this.loader = database.loader();
    this.readers = database.readers();
    this.waiters = published.waiters();
    this.own = published.own();
    this.seen = published.seen();
  }

  /** Begins to look for what other processes publish, if none does yet: a thread waits for it. */
  protected abstract void watchOthers();

  /** Closes the watch for other processes; no thread uses the repo any more. */
  protected abstract void closeWatch();

  /** Refuses a name that the database cannot keep. */
  protected String requireStorable(String what, String name) {
    return Uris.requireStorable(what, name);
  }

  @Override
  public final Committed commit(Commit commit) {
    long back = commit.timesGoneBack(seen.timesGoneBack());
    limits.check(commit);
    for (MarkerMove move : commit.markers()) {
      requireStorable("tracking stream", move.trackingStream());
      requireStorable("target of a marker", move.next().targetName());
    }
    Lock open = lockOpen();
    try {
      return commit.isEmpty()
          ? new Committed(EventLog.of(List.of()), List.of())
          : commits.commit(commit, back);
    } finally {
      open.unlock();
    }
  }

  @Override
  public final EventLog publishIn(Connection transaction, PendingEvents events) {
    limits.check(Commit.publishing(events));
    Lock open = lockOpen();
    try {
      return storeIn(transaction, events);
    } finally {
      open.unlock();
    }
  }

  private EventLog storeIn(Connection transaction, PendingEvents events) {
    try {
      if (transaction.isClosed()) {
        throw unusable("The connection was closed: publish before you close it");
      }
      if (transaction.getAutoCommit()) {
        throw unusable(
            "The connection commits each statement by itself: call setAutoCommit(false), publish,"
                + " then commit");
      }
      return transactions.publish(transaction, events, clock.instant().truncatedTo(MICROS));
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private UnusableTransactionException unusable(String sentence) {
    return new UnusableTransactionException(sentence + " (repo: " + address() + ").", null);
  }

  @Override
  public final void load(StoredRecords records) {
    records.events().forEach(event -> requireStorable("stream", event.stream()));
    records.memos().forEach(memo -> requireStorable("memo", memo.uri()));
    for (MarkerRecord marker : records.markers()) {
      requireStorable("tracking stream", marker.trackingStream());
      requireStorable("target of a marker", marker.marker().targetName());
    }
    Lock open = lockOpen();
    try {
      if (!records.isEmpty()) {
        store(records);
      }
    } finally {
      open.unlock();
    }
  }

  private void store(StoredRecords records) {
    synchronized (loader) {
      try {
        loader.load(records);
      } catch (SQLException e) {
        throw failures.of(e);
      }
    }
  }

  @Override
  public final boolean atomic() {
    return true;
  }

  @Override
  public final EventLog entriesSince(
      SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    RepoLimits.requirePage(limit);
    return read(new Questions.Since(topic, shard, sequence, limit));
  }

  @Override
  public final EventLog ownEntriesSince(
      SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    Lock open = lockOpen();
    try {
      return own.since(topic, shard, sequence, limit);
    } finally {
      open.unlock();
    }
  }

  @Override
  public final EventLog entriesSincePosition(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    requireStorable("stream", stream);
    return EventLog.of(read(new Questions.Forward(stream, position, limit)));
  }

  @Override
  public final EventLog entriesBackwards(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    requireStorable("stream", stream);
    return EventLog.of(read(new Questions.Backward(stream, position, limit)));
  }

  @Override
  public final Optional<EventRecord> entry(UUID id) {
    return read(new Questions.Event(id));
  }

  @Override
  public final Optional<EventRecord> last(String stream, EventKind kind) {
    requireStorable("stream", stream);
    return kind == EventKind.ENTRY
        ? read(new Questions.Backward(stream, Long.MAX_VALUE, 1)).stream().findFirst()
        : read(new Questions.MovedLast(stream)).map(MarkerRecord::toEventRecord);
  }

  @Override
  public final long lastSequence() {
    return read(new Questions.LastSequence());
  }

  @Override
  public final boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    Question<Reads, Boolean> hasNext = new Questions.HasNext(new SearchedLog(topic, sequence));
    long back = seen.timesGoneBack();
    return waiters.await(
        topic,
        sequence,
        timeout,
        new BooleanSupplier() {
          @Override
          public boolean getAsBoolean() {
            watchOthers();
            return read(hasNext) || seen.timesGoneBack() != back;
          }
        });
  }

  @Override
  public final long timesGoneBack() {
    return seen.timesGoneBack();
  }

  @Override
  public final Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    requireStorable("tracking stream", trackingStream);
    return read(new Questions.Marker(trackingStream, shard));
  }

  @Override
  public final List<MarkerRecord> markers(String after, int limit) {
    RepoLimits.requirePage(limit);
    requireStorable("tracking stream", after);
    return read(new Questions.Markers(after, limit));
  }

  @Override
  public final Cache<CacheRecord> getMemo(String uri) {
    requireStorable("memo", uri);
    Optional<CacheRecord> memo = read(new Questions.Memo(uri, now()));
    return memo.isPresent() ? Cache.found(memo.get(), memo.get().storedAt()) : Cache.notFound();
  }

  @Override
  public final Map<String, CacheRecord> getMemos(Collection<String> uris) {
    for (String uri : uris) {
      requireStorable("memo", uri);
    }
    return read(new Questions.Memos(uris, now()));
  }

  @Override
  public final List<CacheRecord> listMemos(String prefix, String after, int limit) {
    requireList(prefix, after, limit);
    return read(new Questions.MemosUnder(prefix, after, limit, now()));
  }

  @Override
  public final List<String> listMemoUris(String prefix, String after, int limit) {
    requireList(prefix, after, limit);
    return read(new Questions.UrisUnder(prefix, after, limit, now()));
  }

  private void requireList(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    requireStorable("prefix", prefix);
    requireStorable("memo", after);
  }

  @Override
  public final ChangedMemos changedMemosSince(long revision, int limit) {
    RepoLimits.requirePage(limit);
    return read(new Questions.ChangesSince(revision, limit));
  }

  private long now() {
    return Rows.micros(clock.instant());
  }

  private <T> T read(Question<Reads, T> question) {
    Lock open = lockOpen();
    try {
      return readers.read(question);
    } finally {
      open.unlock();
    }
  }

  /** Keeps the repo open until it is unlocked; refuses if it is closed. */
  private Lock lockOpen() {
    Lock shared = use.readLock();
    shared.lock();
    if (closed) {
      shared.unlock();
      throw failures.closed();
    }
    return shared;
  }

  @Override
  public final void close() {
    Lock alone = use.writeLock();
    alone.lock();
    try {
      if (!closed) {
        closed = true;
        closeConnections();
      }
    } finally {
      alone.unlock();
    }
    waiters.wakeAll();
  }

  private void closeConnections() {
    closeWatch();
    // The first is closed last: with some databases, the last to close has the most to tidy up.
    try (commits;
        readers;
        loader) {
      // There is nothing else to be done with them.
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
