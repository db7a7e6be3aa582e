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
  private @Nullable Thread gathering;

  CommitQueue(Writer writer, Failures failures, Consumer<List<EventRecord>> published) {
    this.writer = writer;
    this.failures = failures;
    this.published = published;
  }

  /** Returns when the commit is durable; throws when it was refused. */
  Committed commit(Commit commit) {
    PendingCommit mine = new PendingCommit(commit);
    if (enqueue(mine) || mine.awaitTurn()) {
      lead();
    }
    return mine.outcome();
  }

  /** Whether the thread is to lead, nobody else being at it. */
  private boolean enqueue(PendingCommit mine) {
    synchronized (lock) {
      queue.addLast(mine);
      if (gathering != null && queue.size() >= lastBatch) {
        LockSupport.unpark(gathering);
      }
      boolean leads = !led;
      led = true;
      return leads;
    }
  }

  private void lead() {
    gather();
    List<PendingCommit> batch = takeBatch();
    try {
      write(batch);
    } finally {
      passOn();
      batch.forEach(PendingCommit::finish);
    }
  }

  /**
   * Waits a moment for as many as shared the last transaction: they were let go together and are
   * likely on their way back. Without it, the first to return would write alone while all others
   * queue behind its sync of the disk.
   */
  private void gather() {
    long deadline = System.nanoTime() + GATHERING_NANOS;
    long left = GATHERING_NANOS;
    while (left > 0 && isGathering()) {
      LockSupport.parkNanos(this, left);
      left = deadline - System.nanoTime();
    }
    synchronized (lock) {
      gathering = null;
    }
  }

  private boolean isGathering() {
    synchronized (lock) {
      gathering = Thread.currentThread();
      return queue.size() < lastBatch;
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
