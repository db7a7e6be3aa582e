package dev.intrepid.repo.jdbc;

import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.repo.adapter.Waiters;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes waiters when another process has published. One thread looks, more seldom while nothing
 * happens, and only while a thread waits. Thread-safe.
 */
public final class OthersWatch implements AutoCloseable {

  /**
   * How long it keeps its connection when no thread waits any more, since threads often wait again
   * soon.
   */
  private static final long KEEPS_CONNECTION = TimeUnit.SECONDS.toNanos(5);

  /** How long it pauses when the database fails. */
  private static final long AFTER_FAILURE = TimeUnit.MILLISECONDS.toNanos(250);

  private final Look look;
  private final Waiters waiters;
  private final long shortest;
  private final long longest;
  private final Thread thread;

  private boolean started;
  private volatile boolean asleep;
  private volatile boolean closed;

  /**
   * Does not look yet.
   *
   * @param name of the thread
   * @param published has the waiters that it wakes
   * @param shortest how long it pauses between two looks, after one that found something
   * @param longest how long it pauses at most
   */
  public OthersWatch(
      String name, Look look, Published published, Duration shortest, Duration longest) {
    this.look = look;
    this.waiters = published.waiters();
    this.shortest = shortest.toNanos();
    this.longest = longest.toNanos();
    this.thread =
        new Thread(name) {
          @Override
          public void run() {
            lookUntilClosed();
          }
        };
    thread.setDaemon(true);
  }

  /** Finds out whether others have published. For one thread, but for {@link #interrupt}. */
  public interface Look {

    /** Whether they have since it was asked last; may wait for that for a second. */
    boolean othersPublished() throws SQLException;

    /** Lets go of the connection, if there is one; the next question opens another. */
    void letGo();

    /** Ends a question that waits. Called by another thread, and nothing is asked after it. */
    default void interrupt() {}
  }

  /** Looks while a thread waits; called by each thread that has joined the waiters. */
  public void watch() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
    start();
  }

  private synchronized void start() {
    if (!started && !closed) {
      // If there is no memory for it now, the next one to wait starts it.
      thread.start();
      started = true;
    }
  }

  private void lookUntilClosed() {
    while (!closed) {
      try {
        lookWhileOpen();
      } catch (RuntimeException | Error e) {
        // Such as a want of memory, which may pass: without this thread nobody would be woken.
        LockSupport.parkNanos(this, AFTER_FAILURE);
      }
    }
    letGo();
  }

  private void lookWhileOpen() {
    long pause = shortest;
    while (!closed) {
      Thread.interrupted(); // with the flag set, no pause would last
      if (waiters.isEmpty()) {
        sleep();
        pause = shortest;
      } else {
        pause = look(pause);
        LockSupport.parkNanos(this, pause);
      }
    }
  }

  private void sleep() {
    asleep = true;
    // Checked again after the flag is set, since a waiter that joined before would not have seen
    // it.
    if (waiters.isEmpty() && !closed) {
      LockSupport.parkNanos(this, KEEPS_CONNECTION);
    }
    if (waiters.isEmpty() && !closed) {
      letGo();
      if (waiters.isEmpty() && !closed) {
        LockSupport.park(this);
      }
    }
    asleep = false;
  }

  /** Looks once, and says how long to pause. */
  private long look(long pause) {
    try {
      if (!look.othersPublished()) {
        return Math.min(pause + pause / 4, longest);
      }
      waiters.wakeAll();
      return shortest;
    } catch (SQLException | RuntimeException | Error e) {
      letGo();
      // They ask the database themselves, and tell their callers what is wrong with it.
      waiters.wakeAll();
      return AFTER_FAILURE;
    }
  }

  private void letGo() {
    try {
      look.letGo();
    } catch (RuntimeException | Error e) {
      // The connection is used no more, whatever becomes of it.
    }
  }

  /** Ends the thread, and waits until it has. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (!started) {
        return;
      }
    }
    look.interrupt();
    LockSupport.unpark(thread);
    Uninterrupted.join(thread);
  }
}
