package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.Deposited;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Threads that publish by hand, one message a call, to a log of their own: who finds nobody at work
 * inserts what all have brought by one commit, and wakes them. What no group commit is faster than,
 * since it stores no more than the one JDBC thread does, and has only the threads to wake besides.
 */
final class JdbcGroups implements AutoCloseable {

  /** For so long, the others of the last commit are waited for. */
  private static final long GATHERING_NANOS = 200_000;

  private final JdbcLog log;
  private final int threads;
  private final IntFunction<Deposited> messages;

  private final ConcurrentLinkedQueue<Brought> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final AtomicBoolean isLed = new AtomicBoolean();
  private int published;

  // Of who leads, and of the thread that calls between two rounds.
  private int expected;
  private long commits;

  /**
   * Publishes to a new log.
   *
   * @param messages that of each number from 0
   */
  JdbcGroups(Server server, int threads, IntFunction<Deposited> messages) throws SQLException {
    this.log = JdbcLog.create(server);
    this.threads = threads;
    this.messages = messages;
  }

  /** Publishes so many messages; returns how many a second. */
  double publish(int count) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> publishers = new ArrayList<>();
      int each = count / threads;
      for (int thread = 0; thread < threads; thread++) {
        int from = published + thread * each;
        publishers.add(() -> publish(from, each));
      }
      long begin = System.nanoTime();
      for (var publisher : executor.invokeAll(publishers)) {
        publisher.get();
      }
      published += count;
      return count / ((System.nanoTime() - begin) / 1e9);
    } finally {
      executor.shutdown();
    }
  }

  /** How many commits there were. */
  long commits() {
    return commits;
  }

  /** How many messages there are. */
  long count() throws SQLException {
    return log.count();
  }

  private boolean publish(int from, int count) throws SQLException {
    for (int i = from; i < from + count; i++) {
      publish(new Brought(messages.apply(i)));
    }
    return true;
  }

  private void publish(Brought mine) throws SQLException {
    queue.add(mine);
    queued.incrementAndGet();
    while (!mine.isStored) {
      if (isLed.compareAndSet(false, true)) {
        lead(mine);
      } else {
        LockSupport.park(this);
      }
    }
  }

  private void lead(Brought mine) throws SQLException {
    List<Brought> group = new ArrayList<>();
    if (!mine.isStored) {
      gather(group);
      List<Deposited> deposits = new ArrayList<>();
      for (Brought brought : group) {
        deposits.add(brought.message);
      }
      log.append(deposits);
      commits++;
      expected = group.size();
    }
    isLed.set(false);
    for (Brought brought : group) {
      brought.isStored = true;
      if (brought != mine) {
        LockSupport.unpark(brought.thread);
      }
    }
    Brought next = queue.peek();
    if (next != null) {
      LockSupport.unpark(next.thread);
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // to be woken takes longer than the others need
  private void gather(List<Brought> group) {
    long begin = System.nanoTime();
    while (queued.get() < expected && System.nanoTime() - begin < GATHERING_NANOS) {
      Thread.yield();
    }
    for (Brought next = queue.poll(); next != null; next = queue.poll()) {
      queued.decrementAndGet();
      group.add(next);
    }
  }

  @Override
  public void close() throws SQLException {
    log.close();
  }

  /** A message, and the thread that waits until it is stored. */
  private static final class Brought {
    final Deposited message;
    final Thread thread = Thread.currentThread();
    volatile boolean isStored;

    Brought(Deposited message) {
      this.message = message;
    }
  }
}
