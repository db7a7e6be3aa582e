package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: of the threads that commit at once, one leads, and writes what all have queued in
 * one transaction, so that they share one sync of the disk. A thread has one commit in the queue
 * and waits for it, so the queue is as long as there are threads. Thread-safe.
 */
public final class CommitQueue implements AutoCloseable {

  private static final int MOST_COMMITS = 512;

  /** As many as are gathered without making more room for them. */
  private static final int FEW = 16;

  private static final long MOST_BYTES = 4 << 20;

  /** About half of what a sync of the disk takes. */
  private static final long GATHERING_NANOS = 200_000;

  private final GroupWriter writer;
  private final SqlFailures failures;
  private final Consumer<List<EventRecord>> published;
  private final LongSupplier nanoTime;

  private final Object lock = new Object();
  private @Nullable PendingCommit first; // guarded by the lock
  private @Nullable PendingCommit last; // guarded by the lock
  private boolean led; // guarded by the lock

  /** How many shared the last transaction. Of the leader alone. */
  private volatile int expected;

  /**
   * An empty queue.
   *
   * @param published is told what each transaction appended, before the threads that wait for it go
   *     on
   * @param nanoTime {@link System#nanoTime}, or that of a test
   */
  public CommitQueue(
      GroupWriter writer,
      SqlFailures failures,
      Consumer<List<EventRecord>> published,
      LongSupplier nanoTime) {
    this.writer = writer;
    this.failures = failures;
    this.published = published;
    this.nanoTime = nanoTime;
  }

  /**
   * Returns when the commit is durable.
   *
   * @throws dev.intrepid.IntrepidException if it was refused, or the database failed
   */
  public Committed commit(Commit commit) {
    return commit(commit, 0);
  }

  /**
   * The same.
   *
   * @param timesGoneBack how often the log has gone back, for {@link PendingCommit#isRefusedBy}
   */
  Committed commit(Commit commit, long timesGoneBack) {
    PendingCommit mine = new PendingCommit(commit, timesGoneBack);
    // Allocated before other threads rely on this one, since memory may have run out by then.
    Group group = new Group();
    if (enqueue(mine) || mine.awaitTurn()) {
      lead(group);
    }
    return mine.outcome();
  }

  /** Whether the thread is to lead, because no other thread does. */
  private boolean enqueue(PendingCommit mine) {
    synchronized (lock) {
      if (last == null) {
        first = mine;
      } else {
        mine.queueBehind(last);
      }
      last = mine;
      boolean leads = !led;
      led = true;
      return leads;
    }
  }

  private void lead(Group group) {
    group.begin();
    try {
      write(group);
    } finally {
      expected = group.taken.size();
      passOn();
      PendingCommit.finish(group.taken, group.failure, failures);
    }
  }

  private void write(Group group) {
    List<EventRecord> appended;
    try {
      appended = writer.write(group, group.isShared);
    } catch (SQLException e) {
      group.fail(e);
      return;
    } catch (RuntimeException | Error e) {
      group.fail(e);
      throw e;
    }
    published.accept(appended);
    writer.tidy();
  }

  /**
   * The commits of one transaction: what is queued, and what still arrives while they are written.
   * When the queue is empty, it waits a moment for as many as shared the last transaction: their
   * threads were released together and are likely to commit again soon. Without that, the first to
   * return would write alone while all others queue behind its sync of the disk.
   */
  private final class Group implements Iterator<PendingCommit> {
    private final List<PendingCommit> taken = new ArrayList<>(FEW);
    private long deadline;

    /**
     * Decided once, at the beginning: a commit that is alone is written without a savepoint, so no
     * later one may join it.
     */
    private boolean isShared;

    private @Nullable PendingCommit next;
    private @Nullable Throwable failure;
    private long bytes;

    /** The leader is the first in the queue, so its own commit is the first of them. */
    void begin() {
      deadline = nanoTime.getAsLong() + GATHERING_NANOS;
      next = take();
      isShared = expected > 1 || hasMore();
    }

    @Override
    public boolean hasNext() {
      while (next == null && isShared && !isFull()) {
        next = take();
        if (next == null && !awaitNext()) {
          break;
        }
      }
      return next != null;
    }

    @Override
    public PendingCommit next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      PendingCommit result = next;
      next = null;
      return result;
    }

    private boolean hasMore() {
      synchronized (lock) {
        return first != null;
      }
    }

    /**
     * Nothing of them is stored. The commits that wait for this transaction have failed with it.
     */
    void fail(Throwable reason) {
      failure = reason;
      while (!isFull() && take() != null) {
        next = null;
      }
    }

    private boolean isFull() {
      return taken.size() >= MOST_COMMITS || bytes >= MOST_BYTES;
    }

    private @Nullable PendingCommit take() {
      synchronized (lock) {
        PendingCommit found = first;
        if (found != null) {
          // Added before it leaves the queue, since the thread of a commit in neither would wait
          // for ever.
          taken.add(found);
          bytes += found.commit().bytes();
          first = found.next();
          last = first == null ? null : last;
        }
        return found;
      }
    }

    /**
     * Waits a moment for the next commit; false when no more are expected or the time is over.
     * Yields instead of sleeping, because being woken takes longer than the next commit takes to
     * arrive.
     */
    @SuppressWarnings("ThreadPriorityCheck") // quick where it helps, and right where it does not
    private boolean awaitNext() {
      if (taken.size() >= expected || nanoTime.getAsLong() - deadline >= 0) {
        return hasMore();
      }
      Thread.yield();
      return true;
    }
  }

  /** The first in the queue leads next. */
  private void passOn() {
    @Nullable PendingCommit next;
    synchronized (lock) {
      next = first;
      led = next != null;
    }
    if (next != null) {
      next.lead();
    }
  }

  /** Closes the writer. No thread may be writing. */
  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
