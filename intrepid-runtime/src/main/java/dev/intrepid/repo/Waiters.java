package dev.intrepid.repo;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Those who wait for an event of a topic, woken when one is published. For adapters, which build
 * {@link EventRepo#awaitPast} on it. Thread-safe.
 */
public final class Waiters {

  /** Longer than any program runs, and far from an overflow. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

  /** Nobody waits yet. */
  public Waiters() {}

  /**
   * Waits until {@code there} says so. It is asked at once, and again each time the waiter is woken
   * by {@link #published} or {@link #wakeAll}; what it throws ends the wait.
   *
   * @return what {@code there} said last
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean await(SubscriptionTopic topic, Duration timeout, BooleanSupplier there)
      throws InterruptedException {
    long deadline = System.nanoTime() + nanos(timeout);
    Waiter waiter = new Waiter(topic);
    // Joined before the question, so that what is published after the answer wakes it.
    waiting.add(waiter);
    try {
      while (true) {
        if (there.getAsBoolean()) {
          return true;
        }
        if (!waiter.wokenBefore(deadline)) {
          return false;
        }
      }
    } finally {
      waiting.remove(waiter);
    }
  }

  /** Wakes those whose topic one of these streams belongs to. */
  public void published(Iterable<EventRecord> records) {
    for (Waiter waiter : waiting) {
      if (waiter.waitsForOneOf(records)) {
        waiter.wake();
      }
    }
  }

  /** Wakes all: something happened, and it is not known to whom it matters. */
  public void wakeAll() {
    waiting.forEach(Waiter::wake);
  }

  /** Whether nobody waits. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  private static long nanos(Duration timeout) {
    return timeout.compareTo(LONGEST) < 0 ? timeout.toNanos() : LONGEST.toNanos();
  }

  private static final class Waiter {
    private final SubscriptionTopic topic;
    private final Semaphore wakes = new Semaphore(0);

    Waiter(SubscriptionTopic topic) {
      this.topic = topic;
    }

    boolean waitsForOneOf(Iterable<EventRecord> records) {
      for (EventRecord record : records) {
        if (topic.matches(record.stream())) {
          return true;
        }
      }
      return false;
    }

    void wake() {
      wakes.release();
    }

    boolean wokenBefore(long deadline) throws InterruptedException {
      boolean woken = wakes.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      wakes.drainPermits();
      return woken;
    }
  }
}
