package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.Waiters;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Wakes waiters when somebody else has written to the file. SQLite tells nobody, so one thread
 * looks: every few milliseconds, more seldom while nothing happens, and only while somebody waits.
 * Thread-safe.
 */
final class OtherWriters implements AutoCloseable {

  private static final String DATA_VERSION = "PRAGMA data_version";

  private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(25);

  private final Sessions sessions;
  private final Waiters waiters;
  private final LongSupplier published;
  private final Thread thread = new Thread(this::run, "intrepid-sqlite-other-writers");

  private boolean started;
  private volatile boolean asleep;
  private volatile boolean closed;

  /** Of the thread alone. */
  private @Nullable Session session;

  private long dataVersion;
  private long lastSequence;

  /**
   * Does not look yet.
   *
   * @param published the sequence up to which this repo has woken its waiters itself
   */
  OtherWriters(Sessions sessions, Waiters waiters, LongSupplier published) {
    this.sessions = sessions;
    this.waiters = waiters;
    this.published = published;
    thread.setDaemon(true);
  }

  /** Looks while somebody waits; called by whoever has joined the waiters. */
  void watch() {
    if (asleep) {
      LockSupport.unpark(thread);
    }
    start();
  }

  private synchronized void start() {
    if (!started && !closed) {
      started = true;
      thread.start();
    }
  }

  private void run() {
    long pause = SHORTEST;
    while (!closed) {
      if (waiters.isEmpty()) {
        sleep();
        pause = SHORTEST;
      } else {
        pause = othersPublished() ? SHORTEST : Math.min(pause + pause / 4, LONGEST);
        LockSupport.parkNanos(this, pause);
      }
    }
    closeSession();
  }

  private void sleep() {
    asleep = true;
    // Asked again after the sign is up: whoever joined before it was would not have seen it.
    if (waiters.isEmpty() && !closed) {
      LockSupport.park(this);
    }
    asleep = false;
  }

  private boolean othersPublished() {
    try {
      boolean found = hasNew(openSession());
      if (found) {
        waiters.wakeAll();
      }
      return found;
    } catch (SQLException e) {
      closeSession();
      // They ask the file themselves, and tell their callers what is wrong with it.
      waiters.wakeAll();
      return false;
    }
  }

  private Session openSession() throws SQLException {
    Session open = session;
    if (open == null) {
      open = sessions.openReader();
      session = open;
    }
    return open;
  }

  private boolean hasNew(Session open) throws SQLException {
    long version = open.number(DATA_VERSION);
    if (version == dataVersion) {
      return false;
    }
    dataVersion = version;
    long before = Math.max(lastSequence, published.getAsLong());
    lastSequence = EventReads.lastSequence(open);
    return lastSequence > before;
  }

  private void closeSession() {
    Session open = session;
    session = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        // It only read: there is nothing to lose.
        dataVersion = 0;
      }
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
    LockSupport.unpark(thread);
    Uninterrupted.join(thread);
  }
}
