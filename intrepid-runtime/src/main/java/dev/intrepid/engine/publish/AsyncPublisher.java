package dev.intrepid.engine.publish;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Publishes without having the caller wait: one thread stores what is handed over, in that order;
 * what gathers during a commit is stored by the next one. Other threads complete the futures, so
 * that no code of users delays a commit. Thread-safe.
 */
public final class AsyncPublisher {

  private final GroupedStore store;
  private final UnderWay underWay = new UnderWay();
  private final Dependants dependants = new Dependants();

  /** What is being stored. Made once, so that nothing can fail between the queue and this. */
  private final List<PendingPublish<?>> group = new ArrayList<>(UnderWay.MOST_TOGETHER);

  /** One thread while there is something to store, and a second longer. */
  private final ThreadPoolExecutor storing =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), AsyncPublisher::thread);

  /**
   * Publishes nothing yet.
   *
   * @param store stores events, all or none, and returns their records
   */
  public AsyncPublisher(Function<PendingEvents, EventLog> store) {
    this(new GroupedStore(store));
  }

  /** Publishes nothing yet; through that store of a test. */
  AsyncPublisher(GroupedStore store) {
    this.store = store;
    storing.allowCoreThreadTimeOut(true);
  }

  /** Keeps the program alive until everything is stored, whichever thread has made it. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "intrepid-publish");
    thread.setDaemon(false);
    return thread;
  }

  /**
   * Publishes one event; waits for room, not to be interrupted, while too many are under way.
   *
   * @throws AppClosedException if it was closed
   */
  public CompletableFuture<EventRecord> publish(PendingEvent event) {
    return handOver(new PendingPublish<>(List.of(event), records -> records.get(0), dependants));
  }

  /** Publishes events together, all or none; waits and refuses as for one. */
  public CompletableFuture<EventLog> publish(PendingEvents events) {
    return handOver(new PendingPublish<>(events.events(), EventLog::of, dependants));
  }

  private <T> CompletableFuture<T> handOver(PendingPublish<T> pending) {
    if (isInDependant()) {
      // The room it would wait for is made by threads like this one.
      underWay.addAtOnce(pending, this::startStoring);
    } else {
      underWay.add(pending, this::startStoring);
    }
    return pending.future();
  }

  private void startStoring() {
    storing.execute(this::storeAll);
  }

  private void storeAll() {
    while (underWay.take(group)) {
      try {
        store.store(group);
      } catch (RuntimeException | Error e) {
        failUndecided(e);
      }
      for (int i = 0; i < group.size(); i++) {
        complete(group.get(i));
      }
    }
  }

  /**
   * As after a want of memory: no other thread would tell those who wait, or store what follows.
   */
  private void failUndecided(Throwable reason) {
    for (int i = 0; i < group.size(); i++) {
      PendingPublish<?> pending = group.get(i);
      if (!pending.isDecided()) {
        pending.fail(reason);
      }
    }
  }

  private void complete(PendingPublish<?> pending) {
    try {
      dependants.execute(() -> end(pending));
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // It was closed, or there is no memory for a thread: better here than never.
      end(pending);
    }
  }

  private void end(PendingPublish<?> pending) {
    underWay.remove(pending);
    pending.complete();
  }

  /** Whether this thread runs what depends on a future of this publisher. */
  public boolean isInDependant() {
    return dependants.isCurrent();
  }

  /**
   * Takes nothing more, and waits until everything is stored and completed. When the time is over,
   * what no commit has begun with is refused, and the rest is left to end.
   *
   * @return whether nothing is left
   */
  public boolean close(Deadline deadline) {
    underWay.close();
    for (PendingPublish<?> left : underWay.awaitNone(deadline)) {
      left.fail(AppClosedException.beforeCommit());
      complete(left);
    }
    storing.shutdown();
    boolean isDone = dependants.endsBy(deadline);
    return Uninterrupted.end(storing, deadline) && isDone;
  }
}
