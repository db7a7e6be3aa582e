package dev.intrepid.repo.adapter;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Threads that wait for an event of a topic and are woken when one is published. For adapters,
 * which build {@link EventRepo#awaitPast} on it. Thread-safe.
 */
public final class Waiters {

  private final Set<Waiter> waiting = ConcurrentHashMap.newKeySet();

  /** No thread waits yet. */
  public Waiters() {}

  /**
   * Waits until {@code there} returns true. It is called at once, and again each time the waiter is
   * woken by {@link #published} or {@link #wakeAll}; an exception from it ends the wait.
   *
   * @return the last result of {@code there}
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean await(SubscriptionTopic topic, Duration timeout, BooleanSupplier there)
      throws InterruptedException {
    return await(topic, Long.MAX_VALUE, timeout, there);
  }

  /**
   * The same, and it also ends when an event of the topic after a sequence is {@link #published},
   * without calling {@code there} again: for adapters to which that call is a question to a server.
   *
   * @return true if it ended so, or the last result of {@code there}
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean await(
      SubscriptionTopic topic, long sequence, Duration timeout, BooleanSupplier there)
      throws InterruptedException {
    Deadline deadline = Deadline.in(timeout);
    Waiter waiter = new Waiter(topic, sequence);
    // Joined before the check, so that an event published after the check wakes it.
    waiting.add(waiter);
    try {
      while (true) {
        if (waiter.isPast || there.getAsBoolean()) {
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

  /** Wakes the threads whose topic has one of these streams. */
  public void published(Iterable<EventRecord> records) {
    for (Waiter waiter : waiting) {
      waiter.published(records);
    }
  }

  /** Wakes all threads, after a change whose topics are unknown. */
  public void wakeAll() {
    for (Waiter waiter : waiting) {
      waiter.wake();
    }
  }

  /** Whether no thread waits. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  private static final class Waiter {
    private final SubscriptionTopic topic;
    private final long sequence;
    private final Semaphore wakes = new Semaphore(0);

    /** Whether there is an event past its sequence. */
    private volatile boolean isPast;

    Waiter(SubscriptionTopic topic, long sequence) {
      this.topic = topic;
      this.sequence = sequence;
    }

    void published(Iterable<EventRecord> records) {
      boolean isOfTopic = false;
      for (EventRecord record : records) {
        if (topic.matches(record.stream())) {
          isOfTopic = true;
          if (record.sequence() > sequence) {
            isPast = true;
            break;
          }
        }
      }
      if (isOfTopic) {
        wake();
      }
    }

    void wake() {
      wakes.release();
    }

    boolean wokenBefore(Deadline deadline) throws InterruptedException {
      boolean woken = wakes.tryAcquire(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
      wakes.drainPermits();
      return woken;
    }
  }
}
