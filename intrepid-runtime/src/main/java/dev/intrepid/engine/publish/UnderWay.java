package dev.intrepid.engine.publish;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.exception.AppClosedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is published and not completed yet: first in a queue, then in the hands of the thread that
 * stores it. Bounded; a thread that finds no room waits until half of it is free, so that it is not
 * woken for every event. Thread-safe.
 */
final class UnderWay {

  /** How many events may be under way. */
  static final int MOST_EVENTS = 16_384;

  /** How many bytes of data and headers they may have together. */
  static final long MOST_BYTES = 32 << 20;

  /** How many events are stored together, in one commit. */
  static final int MOST_TOGETHER = 4_096;

  /** How many bytes are stored together, or one call's if that has more. */
  private static final long MOST_BYTES_TOGETHER = 4 << 20;

  /**
   * Held by the thread that waits for room, so that a large call is not overtaken for ever by small
   * ones.
   */
  private final ReentrantLock entrance = new ReentrantLock();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition halfFree = lock.newCondition();
  private final Condition none = lock.newCondition();
  private final Queue<PendingPublish<?>> queue = new ArrayDeque<>(); // guarded by the lock
  private int events; // guarded by the lock
  private long bytes; // guarded by the lock
  private boolean isStoring; // guarded by the lock
  private boolean isClosed; // guarded by the lock

  /**
   * Adds to the end of the queue; waits for room, not to be interrupted.
   *
   * @param startStoring has a thread call {@link #take} until there is nothing; called if none does
   * @throws AppClosedException if it is closed
   */
  void add(PendingPublish<?> pending, Runnable startStoring) {
    entrance.lock();
    try {
      awaitRoom(pending);
      addAtOnce(pending, startStoring);
    } finally {
      entrance.unlock();
    }
  }

  private void awaitRoom(PendingPublish<?> pending) {
    lock.lock();
    try {
      while (!isClosed && !hasRoom(pending)) {
        halfFree.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoom(PendingPublish<?> pending) {
    boolean fits = events + pending.size() <= MOST_EVENTS && bytes + pending.bytes() <= MOST_BYTES;
    return fits || events == 0;
  }

  /** The same without waiting for room. */
  void addAtOnce(PendingPublish<?> pending, Runnable startStoring) {
    lock.lock();
    try {
      if (isClosed) {
        throw AppClosedException.beforeCall();
      }
      if (!isStoring) {
        // Before it is in the queue: if there is no memory for a thread, nothing was handed over.
        startStoring.run();
        isStoring = true;
      }
      queue.add(pending);
      events += pending.size();
      bytes += pending.bytes();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes what is to be stored next, in the order in which it was added.
   *
   * @param taken has room for {@link #MOST_TOGETHER}, and nothing else afterwards
   * @return whether there is anything; if not, the thread is to end
   */
  boolean take(List<PendingPublish<?>> taken) {
    taken.clear();
    lock.lock();
    try {
      int size = 0;
      long sum = 0;
      for (PendingPublish<?> next = queue.peek(); next != null; next = queue.peek()) {
        size += next.size();
        sum += next.bytes();
        if (!taken.isEmpty() && (size > MOST_TOGETHER || sum > MOST_BYTES_TOGETHER)) {
          break;
        }
        taken.add(next);
        queue.remove();
      }
      isStoring = !taken.isEmpty();
      return isStoring;
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that it is stored or refused, which makes room; a second call changes nothing. */
  void remove(PendingPublish<?> pending) {
    lock.lock();
    try {
      if (!pending.leaves()) {
        return;
      }
      events -= pending.size();
      bytes -= pending.bytes();
      if (events <= MOST_EVENTS / 2 && bytes <= MOST_BYTES / 2) {
        halfFree.signal();
      }
      if (events == 0) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more, and lets threads that wait for room know. */
  void close() {
    lock.lock();
    try {
      isClosed = true;
      halfFree.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until nothing is under way, not to be interrupted.
   *
   * @return what is still in the queue when the time is over, and is not stored any more
   */
  List<PendingPublish<?>> awaitNone(Deadline deadline) {
    boolean interrupted = false;
    lock.lock();
    try {
      while (events > 0 && !deadline.isOver()) {
        try {
          none.awaitNanos(deadline.nanosLeft());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      List<PendingPublish<?>> left = new ArrayList<>(queue);
      queue.clear();
      return left;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
