package dev.intrepid.engine.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the pages of one subscriber and what its own app asks of it apart. The shards pass together
 * with a page each; a request passes alone, and ahead of the pages that have not begun. Without it
 * a request would move a marker under a page in hand, whose messages would be handled twice.
 * Thread-safe.
 */
public final class PageGate {

  private static final Logger LOG = LoggerFactory.getLogger(PageGate.class);

  /** A handler may take long: then the fence alone keeps its effects out, as between processes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String subscriber;
  private final Duration patience;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /** The gate of a subscriber, where a request waits half a minute for the pages in hand. */
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

  /** Whether a request waits for the pages in hand, so that they had better end early. */
  boolean isWanted() {
    return lock.hasQueuedThreads();
  }

  /**
   * Does what is asked for while no page is in hand. Where a page does not end in time, or a
   * handler of the subscriber itself asks, it is done all the same: the fence keeps it right, and
   * messages of that page are handled twice.
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
          "{}: its message in hand takes longer than {}; what is asked for is done beside it, and"
              + " the message may be handled twice",
          subscriber,
          patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
