package dev.intrepid.subscription;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.LogWentBackException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads ahead of one subscription on a thread of its own and puts what it finds into a queue. */
final class SubscriptionReader implements Runnable {

  private final Subscription subscription;
  private final BlockingQueue<Found> queue;
  private final Thread thread;
  private long cursor;
  private long timesGoneBack;

  SubscriptionReader(Subscription subscription, BlockingQueue<Found> queue) {
    this.subscription = subscription;
    this.queue = queue;
    this.cursor = subscription.sequence();
    this.timesGoneBack = subscription.repo().timesGoneBack();
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
   * After the log has gone back it goes on from the stored marker.
   */
  private void readOnce() throws InterruptedException {
    SubscriptionConfig config = subscription.config();
    try {
      EventLog page = subscription.pageAfter(cursor, config.pageSize());
      long times = subscription.repo().timesGoneBack();
      if (times != timesGoneBack) {
        timesGoneBack = times;
        cursor =
            subscription
                .repo()
                .marker(config.streamId(), config.shard())
                .map(marker -> marker.marker().sequence())
                .orElse(0L);
        throw new LogWentBackException();
      }
      cursor = page.through();
      if (page.isEmpty()) {
        subscription.repo().awaitPast(config.topic(), cursor, config.pollEvery());
      } else {
        queue.put(new Found(subscription, times, page, null));
      }
    } catch (RuntimeException | Error e) {
      queue.put(new Found(subscription, timesGoneBack, null, e));
      Thread.sleep(config.pollEvery().toMillis());
    }
  }

  /**
   * A page, or why there is none.
   *
   * @param timesGoneBack how often the log had gone back when that was read
   */
  record Found(
      Subscription subscription,
      long timesGoneBack,
      @Nullable EventLog page,
      @Nullable Throwable failure) {

    /** Whether the log went back to where it was read. */
    boolean isFirstOfLog() {
      return failure instanceof LogWentBackException;
    }

    /** Whether it is of the log in which the subscription has read its marker. */
    boolean isOfSameLog() {
      return subscription.isOfLog(timesGoneBack);
    }

    /** Throws why there is no page, if there is none. */
    void requirePage() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }
}
