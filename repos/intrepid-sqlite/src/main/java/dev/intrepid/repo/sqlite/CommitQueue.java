package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventRecord;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: of the threads that commit at once, one leads, and writes what all have queued in
 * one transaction, so that they share one sync of the disk. A thread has one commit in the queue
 * and waits for it, so the queue is as long as there are threads. Thread-safe.
 */
final class CommitQueue implements AutoCloseable {

  private static final int MOST_COMMITS = 512;
  private static final long MOST_BYTES = 4 << 20;

  /** About half of what a sync of the disk takes. */
  private static final long GATHERING_NANOS = 200_000;

  private final Writer writer;
  private final Failures failures;
  private final Consumer<List<EventRecord>> published;

  private final Object lock = new Object();
  private final Deque<PendingCommit> queue = new ArrayDeque<>();
  private boolean led;
  private int lastBatch;
  private @Nullable PendingCommit gathering;

  CommitQueue(Writer writer, Failures failures, Consumer<List<EventRecord>> published) {
    this.writer = writer;
    this.failures = failures;
    this.published = published;
  }

  /** Returns when the commit is durable; throws when it was refused. */
  Committed commit(Commit commit) {
    PendingCommit mine = new PendingCommit(commit);
    boolean leads = enqueue(mine) || mine.awaitTurn();
    while (leads) {
      if (gather(mine)) {
        lead(mine);
      }
      // A batch may be full before it comes to the commit of the one who writes it.
      leads = mine.awaitTurn();
    }
    return mine.outcome();
  }

  /**
   * Whether the thread is to lead: nobody else is at it, or somebody waits for just one more. Then
   * it is quicker to write than to wake the one who waits.
   */
  private boolean enqueue(PendingCommit mine) {
    synchronized (lock) {
      queue.addLast(mine);
      if (gathering != null && queue.size() >= lastBatch) {
        gathering.awaitAgain();
        gathering = null;
        return true;
      }
      boolean leads = !led;
      led = true;
      return leads;
    }
  }

  /**
   * Waits a moment for as many as shared the last transaction: they were let go together and are
   * likely on their way back. Without it, the first to return would write alone while all others
   * queue behind its sync of the disk.
   *
   * @return whether to write; false if the last to come does that
   */
  private boolean gather(PendingCommit mine) {
    synchronized (lock) {
      if (queue.size() >= lastBatch) {
        return true;
      }
      gathering = mine;
    }
    long deadline = System.nanoTime() + GATHERING_NANOS;
    while (true) {
      long left = deadline - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(this, left);
      }
      synchronized (lock) {
        if (gathering != mine) {
          return false;
        }
        if (left <= 0) {
          gathering = null;
          return true;
        }
      }
    }
  }

  private void lead(PendingCommit mine) {
    mine.awaitAgain();
    List<PendingCommit> batch = takeBatch();
    try {
      write(batch);
    } finally {
      passOn();
      PendingCommit.finish(mine, batch);
    }
  }

  private List<PendingCommit> takeBatch() {
    List<PendingCommit> batch = new ArrayList<>();
    long bytes = 0;
    synchronized (lock) {
      while (!queue.isEmpty() && batch.size() < MOST_COMMITS && bytes < MOST_BYTES) {
        PendingCommit next = queue.removeFirst();
        bytes += next.bytes();
        batch.add(next);
      }
      lastBatch = batch.size();
    }
    return batch;
  }

  private void write(List<PendingCommit> batch) {
    List<EventRecord> appended = List.of();
    try {
      appended = writer.write(batch);
    } catch (SQLException e) {
      batch.forEach(pending -> pending.refuse(failures.of(e)));
    } catch (RuntimeException | Error e) {
      batch.forEach(pending -> pending.refuse(failures.unexpected(e)));
      throw e;
    }
    published.accept(appended);
  }

  /** The first in the queue leads next. */
  private void passOn() {
    @Nullable PendingCommit next;
    synchronized (lock) {
      next = queue.peekFirst();
      led = next != null;
    }
    if (next != null) {
      next.lead();
    }
  }

  @Override
  public void close() throws SQLException {
    writer.close();
  }
}
