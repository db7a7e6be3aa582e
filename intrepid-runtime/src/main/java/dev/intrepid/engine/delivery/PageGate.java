package dev.intrepid.engine.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the pages of one subscriber apart from requests of its own app: a lock that shards share,
 * each for a page, and that a request holds alone, ahead of pages that have not begun. Without it a
 * request would move a marker under a running page, whose messages would be handled twice.
 * Thread-safe.
 */
public final class PageGate {

  private static final Logger LOG = LoggerFactory.getLogger(PageGate.class);

  /**
   * Longest wait for a running page; after it only the fence keeps out the page's effects, as
   * between processes.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String subscriber;
  private final Duration patience;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** The gate of a subscriber, where a request waits half a minute for running pages. */
  public PageGate(String subscriber) {
    this(subscriber, PATIENCE);
  }

  PageGate(String subscriber, Duration patience) {
    this.subscriber = subscriber;
    this.patience = patience;
  }

  /** Begins a page; waits while a request is under way. */
  public void enter() throws InterruptedException {
    lock.readLock().lockInterruptibly();
  }

  /** Ends the page that this thread began. */
  public void leave() {
    lock.readLock().unlock();
  }

  /** Whether this thread is in a page, and so in a call of the subscriber's. */
  public boolean isInPage() {
    return lock.getReadHoldCount() > 0;
  }

  /** Whether a request waits for running pages, which should end early. */
  boolean isWanted() {
    return lock.hasQueuedThreads();
  }

  /**
   * Runs a request while no page is running. If a page does not end in time, or a handler of the
   * subscriber itself makes the request, it runs all the same: the fence keeps the result correct,
   * and messages of that page are handled twice.
   */
  public <T> T alone(Supplier<T> request) {
    boolean isAlone = !isInPage() && isFreeInTime();
    try {
      return request.get();
    } finally {
      if (isAlone) {
        lock.writeLock().unlock();
      }
    }
  }

  private boolean isFreeInTime() {
    try {
      if (lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      LOG.warn(
          "{}: its message in hand takes longer than {}; the request is carried out beside it, and"
              + " the message may be handled twice",
          subscriber,
          patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
