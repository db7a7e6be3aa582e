package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.LogWentBackException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A commit on its way, the thread that waits for it, and what became of it. From the moment it is
 * queued nothing is allocated for its sake: a leader that runs out of memory must still be able to
 * let the others go.
 */
public final class PendingCommit {

  private enum State {
    /** In the queue, or being written by another thread. */
    WAITING,
    /** Its thread is to write the next batch. */
    LEADING,
    /** Stored or refused. */
    DONE
  }

  private final Commit commit;
  private final long timesGoneBack;
  private final Thread thread = Thread.currentThread();
  private volatile State state = State.WAITING;
  private List<PendingCommit> batch = List.of();
  private int place;
  private @Nullable PendingCommit next; // guarded by the queue
  private @Nullable Throwable failure;
  private @Nullable SqlFailures failures;
  private @Nullable Committed committed;
  private @Nullable RuntimeException refusal;

  /** A commit of this thread, on its way to a log that has never gone back. */
  public PendingCommit(Commit commit) {
    this(commit, 0);
  }

  /**
   * A commit of this thread, on its way.
   *
   * @param timesGoneBack how often the log had gone back when what the commit relies on was read
   */
  PendingCommit(Commit commit, long timesGoneBack) {
    this.commit = commit;
    this.timesGoneBack = timesGoneBack;
  }

  /**
   * Refuses it if the log has gone back since what it relies on was read: revisions and moves are
   * counted again then, and may be the same by chance. Events alone have ids and positions, which
   * mean the same in any log.
   *
   * @return whether it was refused
   */
  public boolean isRefusedBy(SeenLog seen) {
    boolean isGuarded = !commit.memos().isEmpty() || !commit.markers().isEmpty();
    if (!isGuarded || timesGoneBack == seen.timesGoneBack()) {
      return false;
    }
    refuse(new LogWentBackException());
    return true;
  }

  /** What is to be stored. */
  public Commit commit() {
    return commit;
  }

  /** How many events, memos and markers it has. */
  public int parts() {
    return commit.events().size() + commit.memos().size() + commit.markers().size();
  }

  /** The one behind it in the queue. */
  @Nullable PendingCommit next() {
    return next;
  }

  void queueBehind(PendingCommit last) {
    last.next = this;
  }

  /** What it is told if the transaction of its batch is stored. */
  public void succeed(Committed result) {
    refusal = null;
    committed = result;
  }

  /** It is not stored, whatever was said before, and whatever becomes of the others. */
  public void refuse(RuntimeException reason) {
    committed = null;
    refusal = reason;
  }

  /** Why it was refused, as far as is known now; null if it was not. */
  public @Nullable RuntimeException refusal() {
    return refusal;
  }

  /** Lets its thread write the next batch. */
  void lead() {
    state = State.LEADING;
    LockSupport.unpark(thread);
  }

  /**
   * Lets all threads of a batch have their outcomes. Waking a thread takes a few microseconds, so
   * each wakes two more; the first, which leads and is awake, begins.
   *
   * @param failure why nothing of it is stored; null if it is
   * @param failures says what that means
   */
  static void finish(List<PendingCommit> batch, @Nullable Throwable failure, SqlFailures failures) {
    // Backwards, since a thread that finds its commit done, woken or not, at once wakes those
    // behind it.
    for (int i = batch.size() - 1; i >= 0; i--) {
      PendingCommit pending = batch.get(i);
      pending.batch = batch;
      pending.place = i;
      pending.failure = failure;
      pending.failures = failures;
      pending.state = State.DONE;
    }
    batch.get(0).wakeNext();
  }

  private void wakeNext() {
    int end = Math.min(2 * place + 3, batch.size());
    for (int i = 2 * place + 1; i < end; i++) {
      LockSupport.unpark(batch.get(i).thread);
    }
  }

  /**
   * Waits, not to be interrupted: an interrupt cannot take back what another thread is writing, and
   * is passed on afterwards.
   *
   * @return whether this thread is to lead; false if the outcome is there
   */
  boolean awaitTurn() {
    boolean interrupted = false;
    while (state == State.WAITING) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      thread.interrupt();
    }
    if (state == State.DONE) {
      wakeNext();
    }
    return state == State.LEADING;
  }

  /**
   * What became of it; each thread makes the exception that it is told itself.
   *
   * @throws dev.intrepid.IntrepidException if it was refused
   */
  public Committed outcome() {
    if (refusal != null) {
      // It was made by the thread that wrote the batch; its trace is to show who asked for it.
      refusal.fillInStackTrace();
      throw refusal;
    }
    if (failure != null && failures != null) {
      throw failures.ofTransaction(failure);
    }
    if (committed == null) {
      throw new IllegalStateException("A commit ended without outcome.");
    }
    return committed;
  }
}
