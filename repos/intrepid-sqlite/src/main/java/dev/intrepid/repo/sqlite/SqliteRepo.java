package dev.intrepid.repo.sqlite;

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
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredText;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.Waiters;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * A repo in one SQLite file, in write-ahead mode with every commit synced to the disk. Commits of
 * several threads share transactions; reads neither block nor wait for them. Several processes may
 * use one file at once. Its memory does not grow with its log.
 *
 * <p>A thread that waits for its commit is not interrupted: the commit goes on, and the thread's
 * interrupt flag is set when it returns. Thread-safe.
 */
public final class SqliteRepo implements IntrepidRepo {

  private final Path file;
  private final SqliteOptions options;
  private final Failures failures;
  private final CommitQueue commits;
  private final Readers readers;
  private final Waiters waiters = new Waiters();
  private final OtherWriters others;

  /**
   * Shared by all who use the connections, held alone while they are closed. A StampedLock, since
   * it allocates nothing once its count is raised: a ReentrantReadWriteLock does, and a thread that
   * runs out of memory there leaves a count behind for which {@link #close} waits for ever.
   */
  private final ReadWriteLock use = new StampedLock().asReadWriteLock();

  private boolean closed;
  private volatile long published;

  private SqliteRepo(Path file, SqliteOptions options) {
    this.file = file;
    this.options = options;
    this.failures = new Failures(file);
    Sessions sessions = new Sessions(file, failures, options.busyTimeout());
    Writer writer = new Writer(sessions.openWriter(), sessions.writeAheadLog(), options.clock());
    this.commits = new CommitQueue(writer, failures, this::wake, System::nanoTime);
    this.readers = new Readers(sessions, failures, options.readers());
    this.others = new OtherWriters(sessions, waiters, () -> published);
  }

  /**
   * Opens the repo in a file, which is made if it is not there, and its folders too.
   *
   * @throws RepoException if the file cannot be opened, is no repo, or is too new
   */
  public static SqliteRepo open(Path file) {
    return open(file, SqliteOptions.defaults());
  }

  /**
   * Opens the repo in a file with options.
   *
   * @throws RepoException if the file cannot be opened, is no repo, or is too new
   */
  public static SqliteRepo open(Path file, SqliteOptions options) {
    return new SqliteRepo(file, options);
  }

  @Override
  public Committed commit(Commit commit) {
    options.limits().check(commit);
    return whileOpen(
        () ->
            commit.isEmpty()
                ? new Committed(EventLog.of(List.of()), List.of())
                : commits.commit(commit));
  }

  private void wake(List<EventRecord> appended) {
    if (!appended.isEmpty()) {
      published = appended.get(appended.size() - 1).sequence();
      waiters.published(appended);
    }
  }

  @Override
  public boolean atomic() {
    return true;
  }

  @Override
  public String address() {
    return "sqlite:" + file;
  }

  @Override
  public EventLog entriesSince(SubscriptionTopic topic, Shard shard, long sequence, int limit) {
    RepoLimits.requirePage(limit);
    return read(session -> EventReads.since(session, topic, shard, sequence, limit));
  }

  @Override
  public EventLog entriesSincePosition(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    StoredText.requireWhole("stream", stream);
    return EventLog.of(read(session -> EventReads.forward(session, stream, position, limit)));
  }

  @Override
  public EventLog entriesBackwards(String stream, long position, int limit) {
    RepoLimits.requirePage(limit);
    StoredText.requireWhole("stream", stream);
    return EventLog.of(read(session -> EventReads.backward(session, stream, position, limit)));
  }

  @Override
  public Optional<EventRecord> entry(UUID id) {
    return read(session -> EventReads.byId(session, id));
  }

  @Override
  public Optional<EventRecord> last(String stream, EventKind kind) {
    StoredText.requireWhole("stream", stream);
    return kind == EventKind.ENTRY
        ? read(session -> EventReads.backward(session, stream, Long.MAX_VALUE, 1)).stream()
            .findFirst()
        : read(session -> MarkerReads.movedLast(session, stream)).map(MarkerRecord::toEventRecord);
  }

  @Override
  public long lastSequence() {
    return read(EventReads::lastSequence);
  }

  @Override
  public boolean awaitPast(SubscriptionTopic topic, long sequence, Duration timeout)
      throws InterruptedException {
    SearchedLog searched = new SearchedLog(topic, sequence);
    return waiters.await(
        topic,
        timeout,
        () -> {
          others.watch();
          return read(searched::hasNext);
        });
  }

  @Override
  public Optional<MarkerRecord> marker(String trackingStream, Shard shard) {
    StoredText.requireWhole("tracking stream", trackingStream);
    return read(session -> MarkerReads.one(session, trackingStream, shard));
  }

  @Override
  public List<MarkerRecord> markers(String after, int limit) {
    RepoLimits.requirePage(limit);
    StoredText.requireWhole("tracking stream", after);
    return read(session -> MarkerReads.list(session, after, limit));
  }

  @Override
  public Cache<CacheRecord> getMemo(String uri) {
    StoredText.requireWhole("memo", uri);
    return read(session -> MemoReads.one(session, uri, now()))
        .map(memo -> Cache.found(memo, memo.storedAt()))
        .orElseGet(Cache::notFound);
  }

  @Override
  public Map<String, CacheRecord> getMemos(Collection<String> uris) {
    uris.forEach(uri -> StoredText.requireWhole("memo", uri));
    return read(session -> MemoReads.several(session, uris, now()));
  }

  @Override
  public List<CacheRecord> listMemos(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    StoredText.requireWhole("prefix", prefix);
    StoredText.requireWhole("memo", after);
    return read(session -> MemoReads.list(session, prefix, after, limit, now()));
  }

  @Override
  public List<String> listMemoUris(String prefix, String after, int limit) {
    RepoLimits.requirePage(limit);
    StoredText.requireWhole("prefix", prefix);
    StoredText.requireWhole("memo", after);
    return read(session -> MemoReads.uris(session, prefix, after, limit, now()));
  }

  @Override
  public ChangedMemos changedMemosSince(long revision, int limit) {
    RepoLimits.requirePage(limit);
    return read(session -> MemoReads.changedSince(session, revision, limit));
  }

  private long now() {
    return Rows.micros(options.clock().instant());
  }

  private <T> T read(Readers.Question<T> question) {
    return whileOpen(() -> readers.read(question));
  }

  private <T> T whileOpen(Supplier<T> action) {
    Lock shared = use.readLock();
    shared.lock();
    try {
      if (closed) {
        throw failures.closed();
      }
      return action.get();
    } finally {
      shared.unlock();
    }
  }

  @Override
  public void close() {
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
    others.close();
    try {
      // The writer last: closing the last connection writes the log ahead into the file.
      readers.close();
      commits.close();
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }
}
