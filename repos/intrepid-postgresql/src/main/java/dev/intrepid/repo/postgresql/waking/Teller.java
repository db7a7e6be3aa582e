package dev.intrepid.repo.postgresql.waking;

import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.postgresql.read.PostgresReads;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells other processes what this one has published: after the commit and on a connection that
 * reads, since within it all databases of the server would wait for each other, and at most once in
 * two milliseconds. Thread-safe.
 */
public final class Teller implements AutoCloseable {

  private static final long GATHERS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Readers<PostgresReads> readers;
  private final Thread thread = new Thread(this::run, "intrepid-postgresql-teller");

  private boolean started;
  private volatile long published;
  private volatile boolean closed;

  /** Whether the thread must be woken to tell; while it gathers, it looks by itself. */
  private volatile boolean isIdle;

  /** Of the thread alone. */
  private long told;

  public Teller(Readers<PostgresReads> readers) {
    this.readers = readers;
    thread.setDaemon(true);
  }

  /** Tells it soon. */
  public void published(long sequence) {
    published = sequence;
    start();
    if (isIdle) {
      LockSupport.unpark(thread);
    }
  }

  private synchronized void start() {
    if (!started && !closed) {
      // If there is no memory for it now, the next one to publish starts it.
      thread.start();
      started = true;
    }
  }

  private void run() {
    while (!closed) {
      Thread.interrupted(); // with the flag set, no wait would last
      long sequence = published;
      if (sequence == told) {
        awaitNext();
      } else {
        tell(sequence);
        told = sequence;
        gather();
      }
    }
  }

  private void awaitNext() {
    isIdle = true;
    // Looked at again after the flag is set, since a publisher before that did not see it.
    if (published == told && !closed) {
      LockSupport.park(this);
    }
    isIdle = false;
  }

  private void gather() {
    long until = System.nanoTime() + GATHERS;
    for (long left = GATHERS; left > 0 && !closed; left = until - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }

  private void tell(long sequence) {
    try {
      readers.read(
          reads -> {
            Channel.tell(reads.session(), sequence);
            return sequence;
          });
    } catch (RuntimeException | Error e) {
      // The others look for themselves, if later, and this process will be told by what it does.
      LockSupport.parkNanos(this, GATHERS);
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
