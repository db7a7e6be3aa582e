package dev.intrepid.subscription;

import dev.intrepid.repo.EventLog;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads ahead of one subscription on a thread of its own and puts what it finds into a queue. */
final class SubscriptionReader implements Runnable {

  private final Subscription subscription;
  private final BlockingQueue<Found> queue;
  private final Thread thread;
  private long cursor;

  SubscriptionReader(Subscription subscription, BlockingQueue<Found> queue) {
    this.subscription = subscription;
    this.queue = queue;
    this.cursor = subscription.sequence();
    this.thread = new Thread(this, "intrepid-reader-" + subscription.config().id());
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        readOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A failure is handed over like a page, so that it reaches the iterating thread; then it goes on.
   */
  private void readOnce() throws InterruptedException {
    SubscriptionConfig config = subscription.config();
    try {
      EventLog page = subscription.pageAfter(cursor, config.pageSize());
      cursor = page.through();
      if (page.isEmpty()) {
        subscription.repo().awaitPast(config.topic(), cursor, config.pollEvery());
      } else {
        queue.put(new Found(subscription, page, null));
      }
    } catch (RuntimeException e) {
      queue.put(new Found(subscription, null, e));
      Thread.sleep(config.pollEvery().toMillis());
    }
  }

  /** A page, or why there is none. */
  record Found(
      Subscription subscription, @Nullable EventLog page, @Nullable RuntimeException failure) {}
}
