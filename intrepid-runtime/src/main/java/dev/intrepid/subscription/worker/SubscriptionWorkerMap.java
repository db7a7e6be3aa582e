package dev.intrepid.subscription.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Workers by the stream id of their subscription, and their results as one stream: an iterator that
 * blocks until there is a result and ends when the map is closed and nothing is left. A caller that
 * takes results slowly slows the workers down. A message is marked once its result can be taken.
 * Thread-safe; the iteration is for one thread.
 *
 * @param <R> the type of the results
 */
public final class SubscriptionWorkerMap<R>
    implements Iterator<SubscriptionWorker.Result<R>>, AutoCloseable {

  private static final int RESULTS_AHEAD = 1024;
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final EventRepo repo;
  private final Map<String, SubscriptionWorker> workers = new ConcurrentHashMap<>();
  private final BlockingQueue<SubscriptionWorker.Result<R>> results =
      new ArrayBlockingQueue<>(RESULTS_AHEAD);
  private final RestingWorkers resting;
  private final RepoOutage outage;
  private volatile boolean closed;
  private SubscriptionWorker.@Nullable Result<R> next;

  /** An empty map of workers that read this repo. */
  public SubscriptionWorkerMap(EventRepo repo) {
    this.repo = requireNonNull(repo);
    this.resting = new RestingWorkers(repo);
    this.outage = RepoOutage.of(repo);
  }

  /**
   * Starts a worker that runs the service on each event of the subscription.
   *
   * @throws IllegalStateException if the subscription has a worker here, or the map was closed
   */
  public void put(SubscriptionConfig config, SubscriptionWorker.Service<R> service) {
    requireOpen();
    SubscriptionWorker worker =
        SubscriptionWorker.handingOver(repo, outage, config, service, this::handOver);
    if (workers.putIfAbsent(config.streamId(), worker) != null) {
      throw new IllegalStateException(
          "A subscription has one worker; remove it first (subscription: "
              + config.streamId()
              + ").");
    }
    if (closed) {
      // Meanwhile: it may have come too late to be ended with the others.
      workers.remove(config.streamId());
    }
    requireOpen();
    worker.restAmong(resting);
    worker.start();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The worker map was closed.");
    }
  }

  /** Ends a worker and returns whether there was one. */
  public boolean remove(String streamId) {
    SubscriptionWorker worker = workers.remove(streamId);
    if (worker == null) {
      return false;
    }
    worker.close();
    return true;
  }

  /** How the workers are doing, by the stream ids of their subscriptions. */
  public Map<String, SubscriptionState> states() {
    Map<String, SubscriptionState> states = new ConcurrentHashMap<>();
    workers.forEach((streamId, worker) -> states.put(streamId, worker.state()));
    return states;
  }

  /** Waits for the next result; false when the map is closed and nothing is left. */
  @Override
  public boolean hasNext() {
    try {
      while (next == null) {
        boolean wasClosed = closed;
        next = results.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null && wasClosed) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The next result.
   *
   * @throws NoSuchElementException when the map is closed and nothing is left
   */
  @Override
  public SubscriptionWorker.Result<R> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("The worker map was closed.");
    }
    SubscriptionWorker.Result<R> result = next;
    next = null;
    return result;
  }

  /** Ends all workers; results that lie ready can still be taken. */
  @Override
  public void close() {
    workers.values().forEach(SubscriptionWorker::stopReading);
    closed = true;
    List<SubscriptionWorker> ending = new ArrayList<>(workers.values());
    ending.forEach(SubscriptionWorker::stopReading);
    ending.forEach(SubscriptionWorker::close);
  }

  /** Waits for room; a message that finds none before closing is delivered again later. */
  private void handOver(SubscriptionWorker.Result<R> result) throws InterruptedException {
    while (!results.offer(result, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
      if (closed) {
        throw new InterruptedException("The worker is being closed.");
      }
    }
  }
}
