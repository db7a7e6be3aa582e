package dev.intrepid.subscription.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An actor: on a thread of its own, it reads the log after a subscription's marker and runs a
 * service on each event. It wakes up when something is published, and waits for a repo that is
 * unavailable. A message that fails is tried again with growing delay before any other, and then
 * stops the worker. Thread-safe.
 */
public final class SubscriptionWorker implements AutoCloseable {

  private final PageWorker worker;

  private SubscriptionWorker(PageWorker worker) {
    this.worker = worker;
  }

  /**
   * A worker that is not started yet: runs a service on each event and hands on its result. A
   * message is marked after its result was handed on.
   */
  public static <R> SubscriptionWorker of(
      EventRepo repo, SubscriptionConfig config, Service<R> service, Consumer<Result<R>> results) {
    return handingOver(repo, RepoOutage.of(repo), config, service, results::accept);
  }

  static <R> SubscriptionWorker handingOver(
      EventRepo repo,
      RepoOutage outage,
      SubscriptionConfig config,
      Service<R> service,
      EventByEvent.Results<R> results) {
    Subscription subscription = Subscription.resume(repo, config);
    return new SubscriptionWorker(
        new PageWorker(
            subscription,
            new EventByEvent<>(subscription, service, results),
            outage,
            SystemClock.utc(),
            () -> {}));
  }

  /** Lets it end once everything up to that sequence is done; call before it is started. */
  public void endAt(long sequence) {
    worker.endAt(sequence);
  }

  /** Lets it release its thread while it has nothing to do; before it is started. */
  void restAmong(RestingWorkers others) {
    worker.restAmong(others);
  }

  /** Starts the thread; once. */
  public void start() {
    worker.start();
  }

  /** What it reads and how. */
  public SubscriptionConfig config() {
    return worker.config();
  }

  /** What it is doing. */
  public SubscriptionState state() {
    return worker.state();
  }

  /** Whether it does nothing more: it was closed, or has stopped. */
  public boolean hasEnded() {
    return worker.hasEnded();
  }

  /** The sequence up to which everything is done. */
  public long doneThrough() {
    return worker.doneThrough();
  }

  /** How many messages it has been through since it was started. */
  public long handled() {
    return worker.handled();
  }

  /** How many messages it handles a second, of late. */
  public double rate() {
    return worker.rate();
  }

  /** When it last advanced or found nothing to do. */
  public Instant movedAt() {
    return worker.movedAt();
  }

  /** What failed last, if that is why it is retrying or stopped. */
  public Optional<Throwable> failure() {
    return worker.failure();
  }

  /** Asks it to stop after the current page, without waiting. */
  public void stopReading() {
    worker.stopReading();
  }

  /** Stops reading, gives the current page ten seconds to finish, and ends the thread. */
  @Override
  public void close() {
    worker.close();
  }

  /**
   * Stops reading, gives the current page that time to finish, then interrupts its service, and
   * ends the thread. Waits although the caller is interrupted, since callers close the repo next;
   * the interrupt is kept.
   */
  public void close(Duration grace) {
    worker.close(grace);
  }

  /**
   * What a worker by hand does with each message.
   *
   * @param <R> the type of its result
   */
  @FunctionalInterface
  public interface Service<R> {

    /**
     * Handles one message.
     *
     * @throws Exception whatever went wrong: the message is tried again
     */
    R handle(EventRecord event) throws Exception;
  }

  /**
   * The result of one message. Immutable if the value is.
   *
   * @param <R> the type of the value
   * @param streamId the subscription, {@code {id}@{topic}}
   * @param event the message
   * @param value what the service returned
   */
  public record Result<R>(String streamId, EventRecord event, R value) {

    /** Requires the subscription and the message. */
    public Result {
      requireNonNull(streamId);
      requireNonNull(event);
    }
  }
}
