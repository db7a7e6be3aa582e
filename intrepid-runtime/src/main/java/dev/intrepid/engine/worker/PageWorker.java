package dev.intrepid.engine.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An actor: on a thread of its own, which it holds only while it is busy, it reads the log after a
 * subscription's marker, page by page, and has each page handled. It wakes up when something is
 * published, drops its work when it is fenced, and waits for a repo that is unavailable. It has a
 * failed message set aside, so that other streams go on; where the service does not allow that, it
 * tries the message again with growing delay before any other, and then has it given up.
 * Thread-safe.
 */
public final class PageWorker implements AutoCloseable {

  /** How long interrupted handlers are waited for. */
  public static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(PageWorker.class);

  private final Subscription subscription;
  private final PageService service;
  private final Clock clock;
  private final WorkerStatus status;
  private final WorkerLoop loop;
  private final WorkerThread thread;

  /**
   * A worker that reads the log by itself, not started yet.
   *
   * @param service handles the pages and moves the marker of this subscription
   * @param outage told when the repo fails; that of all workers that share it
   * @param clock the clock on which failed messages wait for their next try; how it is set makes no
   *     wait longer
   * @param onProgress told after each page and each change of state, from the worker's thread
   */
  public PageWorker(
      Subscription subscription,
      PageService service,
      RepoOutage outage,
      Clock clock,
      Runnable onProgress) {
    this(subscription, LogPages.of(subscription), service, outage, clock, onProgress);
  }

  /**
   * As the other constructor, for a worker whose messages come from elsewhere.
   *
   * @param pages the messages of the subscription
   */
  public PageWorker(
      Subscription subscription,
      PageSource pages,
      PageService service,
      RepoOutage outage,
      Clock clock,
      Runnable onProgress) {
    this.subscription = requireNonNull(subscription);
    this.service = requireNonNull(service);
    this.clock = requireNonNull(clock);
    Clock steady = SystemClock.steady(clock);
    this.status =
        new WorkerStatus(clock, steady, subscription.sequence(), requireNonNull(onProgress));
    this.loop =
        new WorkerLoop(
            new WorkerPlace(
                subscription,
                requireNonNull(pages),
                service,
                new PageSize(subscription.config().pageSize(), steady)),
            service,
            status,
            new BackOff(clock, steady),
            requireNonNull(outage));
    this.thread = loop.thread();
  }

  /** Lets it end once everything up to that sequence is done; call before it is started. */
  public void endAt(long sequence) {
    loop.endAt(sequence);
  }

  /**
   * Lets it end as {@link #endAt} does, and has it work beside another worker that moves the marker
   * instead of standing by, since the other one does so; call before it is started.
   */
  public void takeOverUpTo(long sequence) {
    loop.takeOverUpTo(sequence);
  }

  /**
   * Lets it release its thread after a while without work, and get another one when something is
   * published for it or {@link #wake} is called; before it is started. Only for a worker whose
   * pages come from the log without delay.
   *
   * @param others the resting workers of the same repo
   */
  public void restAmong(RestingWorkers others) {
    loop.restBy(new Rest(others, this));
  }

  /** Starts the thread, unless it was started. */
  public void start() {
    thread.start();
  }

  /** What it reads and how. */
  public SubscriptionConfig config() {
    return subscription.config();
  }

  /** What it is doing. */
  public SubscriptionState state() {
    return status.state();
  }

  /** Whether it does nothing more: it was closed, or has stopped. */
  public boolean hasEnded() {
    return state() == SubscriptionState.CLOSED || state() == SubscriptionState.STOPPED;
  }

  /** The sequence up to which everything is done. */
  public long doneThrough() {
    return status.doneThrough();
  }

  /** Whether the log has gone back, of which it has not taken note yet. */
  public boolean isOfLogGoneBack() {
    return subscription.isOfLogGoneBack();
  }

  /** How many messages it has been through since it was started. */
  public long handled() {
    return status.handled();
  }

  /** How many messages it handles a second, of late. */
  public double rate() {
    return status.rate();
  }

  /** When it last advanced or found nothing to do, on its clock as that is set now. */
  public Instant movedAt() {
    return thread.isResting() ? clock.instant() : status.movedAt();
  }

  /** What failed last, if that is why it is retrying or stopped. */
  public Optional<Throwable> failure() {
    return status.failure();
  }

  /** Stops reading, gives the current page ten seconds to finish, and ends the thread. */
  @Override
  public void close() {
    close(DEFAULT_GRACE);
  }

  /**
   * Stops reading, gives the current page that time to finish, then interrupts its handler, and
   * ends the thread. Waits although the caller is interrupted, since callers close the repo next;
   * the interrupt is kept.
   */
  public void close(Duration grace) {
    stopReading();
    if (!endsBy(Deadline.in(grace))) {
      LOG.warn("{}: still busy after {}; interrupting its handler", config().id(), grace);
      interrupt();
      endsBy(Deadline.in(AFTER_INTERRUPT));
    }
  }

  /** Whether its thread ends in time, after it was asked to stop; waits as {@link #close} does. */
  public boolean endsBy(Deadline deadline) {
    return thread.endsBy(deadline);
  }

  /** Interrupts its handler, which is not waited for any more. */
  public void interrupt() {
    service.cutOff();
    thread.interrupt();
  }

  /** Its thread, by its name; none if it has ended, has not begun, or rests. */
  public List<String> atWork() {
    return endsBy(Deadline.in(Duration.ZERO)) ? List.of() : List.of(thread.name());
  }

  /** Has it look at once whether there is something to do. */
  public void wake() {
    thread.wake();
  }

  /** Asks it to stop after the current page, without waiting. */
  public void stopReading() {
    if (thread.end()) {
      loop.endWithoutThread();
    }
  }
}
