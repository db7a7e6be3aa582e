package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.MemoMustBeRebuiltException;
import dev.intrepid.MessagesOutOfReachException;
import dev.intrepid.MessagesPassedOverException;
import dev.intrepid.SystemClock;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
public final class SubscriptionWorker implements AutoCloseable {

  /** How long {@link #close()} waits for the current page. */
  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  /** Maximum lag of an idle subscription's marker behind the log. */
  static final long UNMARKED_AT_MOST = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionWorker.class);
  private static final RetryPolicy OUTAGE =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(50), Duration.ofSeconds(5));
  private static final RetryPolicy AFTER_DEATH =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(200), Duration.ofMinutes(1));
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);
  private static final RetryPolicy BETWEEN_LOOKS =
      new RetryPolicy(Integer.MAX_VALUE, Duration.ofMillis(50), Duration.ofSeconds(2));
  private static final Duration WHILE_PAUSED = Duration.ofMinutes(1);
  private static final Duration LOOK_AT_CLOCK = Duration.ofMillis(20);

  private final Subscription subscription;
  private final PageService service;
  private final Clock clock;
  private final Clock steady;
  private final FailureCount failures = new FailureCount();
  private final Runnable onProgress;
  private final WorkerThread thread;
  private volatile long end = Long.MAX_VALUE;
  private volatile @Nullable Rest rest;

  private volatile SubscriptionState state = SubscriptionState.STARTING;
  private volatile long doneThrough;
  private volatile long handled;
  private final Rate rate = new Rate();
  private volatile Instant movedAt;
  private volatile @Nullable Throwable failure;

  // The worker's thread only.
  private long aloneThrough;
  private long nothingThrough;
  private boolean markerIsUnknown;
  private long markerBefore;
  private int outages;
  private int deaths;
  private int fences;
  private @Nullable Instant notBefore;
  private boolean mayRest;

  /**
   * A worker that is not started yet.
   *
   * @param service handles the pages and moves the marker of this subscription
   * @param clock the clock on which failed messages wait for their next try; how it is set makes no
   *     wait longer
   * @param onProgress told after each page and each change of state, from the worker's thread
   */
  public SubscriptionWorker(
      Subscription subscription, PageService service, Clock clock, Runnable onProgress) {
    this.subscription = requireNonNull(subscription);
    this.service = requireNonNull(service);
    this.clock = requireNonNull(clock);
    this.steady = SystemClock.steady(clock);
    this.onProgress = requireNonNull(onProgress);
    this.movedAt = steady.instant();
    this.doneThrough = subscription.sequence();
    this.thread = new WorkerThread(threadName(subscription.config()), this::run);
  }

  private static String threadName(SubscriptionConfig config) {
    String name = "intrepid-" + config.id();
    return config.shard().count() == 1 ? name : name + "-" + (config.shard().index() + 1);
  }

  /**
   * A worker for reading by hand, not started yet: runs a service on each event and hands on its
   * result. A message is marked after its result was handed on.
   */
  public static <R> SubscriptionWorker of(
      EventRepo repo,
      SubscriptionConfig config,
      SubscriptionService<R> service,
      Consumer<WorkerResult<R>> results) {
    return handingOver(repo, config, service, results::accept);
  }

  static <R> SubscriptionWorker handingOver(
      EventRepo repo,
      SubscriptionConfig config,
      SubscriptionService<R> service,
      EventByEvent.Results<R> results) {
    Subscription subscription = Subscription.resume(repo, config);
    return new SubscriptionWorker(
        subscription,
        new EventByEvent<>(subscription, service, results),
        SystemClock.utc(),
        () -> {});
  }

  /** Lets it end once everything up to that sequence is done; call before it is started. */
  public void endAt(long sequence) {
    end = sequence;
  }

  /**
   * Lets it release its thread after a while without work, and get another one when something is
   * published for it or {@link #wake} is called; before it is started. Only for a worker whose
   * pages come from the log without delay.
   *
   * @param others the resting workers of the same repo
   */
  public void restAmong(RestingWorkers others) {
    rest = new Rest(others, this);
  }

  /** Starts the thread; once. */
  public void start() {
    thread.start();
  }

  /** What it reads and how. */
  public SubscriptionConfig config() {
    return subscription.config();
  }

  /** What it is doing. */
  public SubscriptionState state() {
    return state;
  }

  /** The sequence up to which everything is done. */
  public long doneThrough() {
    return doneThrough;
  }

  /** Whether the log has gone back, of which it has not taken note yet. */
  public boolean isOfLogGoneBack() {
    return subscription.isOfLogGoneBack();
  }

  /** How many messages it has been through since it was started. */
  public long handled() {
    return handled;
  }

  /** How many messages it handles a second, of late. */
  public double rate() {
    return rate.perSecond();
  }

  /** When it last advanced or found nothing to do, on its clock as that is set now. */
  public Instant movedAt() {
    Instant now = clock.instant();
    if (thread.isResting()) {
      return now;
    }
    long set = Duration.between(steady.instant(), now).toMillis();
    return movedAt.plusMillis(set);
  }

  /** What failed last, if that is why it is retrying or stopped. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
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
    if (!thread.endsWithin(grace)) {
      LOG.warn("{}: still busy after {}; interrupting its handler", config().id(), grace);
      service.cutOff();
      thread.interrupt();
      thread.endsWithin(AFTER_INTERRUPT);
    }
  }

  /** Has it look at once whether there is something to do. */
  public void wake() {
    thread.wake();
  }

  /** Asks it to stop after the current page, without waiting. */
  public void stopReading() {
    if (thread.end()) {
      endRest();
      closed();
      onProgress.run();
    }
  }

  private void run() {
    try {
      endRest();
      while (!thread.isEnding() && state != SubscriptionState.STOPPED) {
        superviseTurn();
        if (mayRest) {
          mayRest = false;
          if (thread.rest()) {
            return;
          }
          endRest();
        }
      }
      closed();
    } catch (Throwable e) {
      if (thread.isEnding() && e instanceof InterruptedException) {
        closed();
      } else {
        stopped(e);
      }
    }
    onProgress.run();
  }

  private void endRest() {
    if (rest != null) {
      rest.end();
    }
  }

  /** An unexpected failure ends a turn, not the subscription. */
  private void superviseTurn() throws InterruptedException {
    try {
      turn();
      deaths = 0;
    } catch (RepoClosedException e) {
      throw e;
    } catch (InterruptedException e) {
      if (thread.isEnding()) {
        throw e;
      }
      died(e);
    } catch (RuntimeException e) {
      died(e);
    }
  }

  private void died(Exception e) throws InterruptedException {
    deaths++;
    failure = e;
    state = SubscriptionState.FAILING;
    markerIsUnknown = true;
    Duration wait = AFTER_DEATH.waitAfter(deaths);
    LOG.atError()
        .addKeyValue("subscriber", config().id())
        .addKeyValue("sequence", subscription.sequence())
        .setCause(e)
        .log("{}: died; starting again in {} ms", config().id(), wait.toMillis());
    onProgress.run();
    thread.waitFor(() -> Thread.sleep(wait.toMillis()));
  }

  private void turn() throws InterruptedException {
    try {
      if (subscription.isOfLogGoneBack()) {
        beginAgain();
        return;
      }
      if (service.isElsewhere()) {
        elsewhere();
        return;
      }
      if (markerIsUnknown) {
        reload();
        markerIsUnknown = false;
      }
      if (fences > 0 && isHeldByAnother()) {
        return;
      }
      Duration more = service.doRequestedWork();
      noticeRewind();
      if (service.standsBy()) {
        standBy();
        return;
      }
      if (service.isPaused()) {
        paused();
        return;
      }
      if (isTooEarly(more)) {
        return;
      }
      int most = service.mayHandle();
      if (most == 0) {
        heldUp(more);
        return;
      }
      boolean alone = subscription.sequence() < aloneThrough;
      EventLog page = upToEnd(page(alone ? 1 : Math.min(most, config().pageSize())));
      if (subscription.isOfLogGoneBack()) {
        return; // the page begins after a place that means nothing any more
      }
      if (page.isEmpty() && page.through() >= end) {
        reachedEnd();
      } else if (page.isEmpty()) {
        idle(page.through(), more);
      } else {
        work(page);
      }
    } catch (MessageFailedException e) {
      stopped(e);
    } catch (LogWentBackException e) {
      LOG.debug("{}: {}", config().id(), e.getMessage());
      markerIsUnknown = true;
    } catch (FencedException e) {
      LOG.info("{}: {}", config().id(), e.getMessage());
      markerIsUnknown = true;
      fences++;
    } catch (LayoutChangedException
        | MessagesPassedOverException
        | MessagesOutOfReachException
        | MemoMustBeRebuiltException e) {
      stopped(e);
    } catch (RepoClosedException e) {
      throw e;
    } catch (RepoException e) {
      outage(e);
    }
  }

  /** Reads the marker again, and has the service reload its own state. */
  private void reload() {
    subscription.reload();
    service.reloaded();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker's thread alone
  private void work(EventLog page) throws InterruptedException {
    if (rest != null) {
      rest.busy();
    }
    try {
      int done = service.handle(page, failures.attemptOf(page.first().sequence()));
      if (done > 0) {
        failures.reset();
        fences = 0;
        handled += done;
        rate.add(done);
      }
      if (done < page.size()) {
        progress(subscription.sequence());
        return;
      }
      boolean isFull = page.size() >= config().pageSize();
      SubscriptionState now = service.stateWithoutMore();
      boolean isBusy = isFull && now != SubscriptionState.OUTAGE;
      recovered(isBusy ? SubscriptionState.CATCHING_UP : now);
      progress(isFull ? subscription.sequence() : page.through());
    } catch (MessageFailedException e) {
      failed(e);
    } catch (PageFailedException e) {
      LOG.info("{}: {}; its messages are tried one by one", config().id(), e.getMessage());
      aloneThrough = page.last().sequence();
    }
  }

  /**
   * The next messages; records already known not to be for this subscription are not read again.
   */
  private EventLog page(int limit) {
    return subscription.pageAfter(Math.max(subscription.sequence(), nothingThrough), limit);
  }

  /** Waits as long as another worker moves the marker; takes over when it no longer moves. */
  private boolean isHeldByAnother() throws InterruptedException {
    state = SubscriptionState.STANDBY;
    movedAt = steady.instant();
    if (!service.isDoneByOthers()) {
      onProgress.run();
      return false;
    }
    progress(subscription.sequence());
    long seen = subscription.moves();
    Duration wait = BETWEEN_LOOKS.longestWaitAfter(fences);
    thread.waitFor(() -> Thread.sleep(wait.toMillis()));
    reload();
    if (subscription.moves() == seen) {
      return false;
    }
    fences++;
    return true;
  }

  /** Waits a while, in which a program that handles more does the work. */
  private void standBy() throws InterruptedException {
    recovered(SubscriptionState.STANDBY);
    movedAt = steady.instant();
    fences = 0;
    if (service.isDoneByOthers()) {
      progress(subscription.sequence());
    } else {
      onProgress.run();
    }
    thread.waitFor(() -> Thread.sleep(BETWEEN_LOOKS.max().toMillis()));
    markerIsUnknown = true;
  }

  /** Leaves the work to the process that has it. */
  private void elsewhere() {
    recovered(SubscriptionState.STANDBY);
    fences = 0;
    markerIsUnknown = true;
    onProgress.run();
    mayRest = true;
  }

  private EventLog upToEnd(EventLog page) {
    if (page.through() <= end) {
      return page;
    }
    return new EventLog(
        page.records().stream().filter(record -> record.sequence() <= end).toList(), end);
  }

  private void reachedEnd() {
    if (subscription.sequence() < end) {
      subscription.mark(end);
    }
    progress(end);
    thread.end();
  }

  /** Starts over if another thread or process has moved the marker back. */
  private void noticeRewind() {
    if (subscription.sequence() < markerBefore) {
      LOG.info("{}: rewound to sequence {}", config().id(), subscription.sequence());
      forgetPlaces();
    }
    markerBefore = subscription.sequence();
  }

  /**
   * The log has gone back: places in it mean others now, and what is stored there is to be done.
   */
  private void beginAgain() {
    long before = doneThrough;
    reload();
    markerIsUnknown = false;
    fences = 0;
    forgetPlaces();
    markerBefore = subscription.sequence();
    LOG.atWarn()
        .addKeyValue("subscriber", config().id())
        .addKeyValue("sequence", subscription.sequence())
        .log(
            "{}: the log has gone back; was through sequence {}, and goes on after its marker at {}",
            config().id(),
            before,
            subscription.sequence());
    onProgress.run();
  }

  private void forgetPlaces() {
    doneThrough = subscription.sequence();
    aloneThrough = 0;
    nothingThrough = 0;
    notBefore = null;
    failures.reset();
  }

  private void paused() throws InterruptedException {
    recovered(SubscriptionState.PAUSED);
    movedAt = steady.instant();
    onProgress.run();
    thread.waitFor(() -> Thread.sleep(WHILE_PAUSED.toMillis()));
  }

  /** Waits, if the message that failed last is not to be tried yet. */
  private boolean isTooEarly(@Nullable Duration more) throws InterruptedException {
    if (notBefore == null) {
      return false;
    }
    Duration early = Duration.between(steady.instant(), notBefore);
    if (early.isNegative() || early.isZero()) {
      notBefore = null;
      return false;
    }
    pause(shorter(early, more));
    return true;
  }

  /** Handles no message of the log until a message set aside is tried again. */
  private void heldUp(@Nullable Duration more) throws InterruptedException {
    recovered(service.stateWithoutMore());
    onProgress.run();
    pause(more == null ? LOOK_AT_CLOCK : more);
  }

  private void pause(Duration time) throws InterruptedException {
    Duration wait = onClock(time);
    thread.waitFor(() -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000));
  }

  /** How long to wait for a time on the app's clock, which may stand still. */
  private Duration onClock(Duration time) {
    return SystemClock.is(clock) ? time : shorter(time, LOOK_AT_CLOCK);
  }

  private static Duration shorter(Duration one, @Nullable Duration other) {
    return other == null || one.compareTo(other) < 0 ? one : other;
  }

  /** Nothing to do: moves the marker now and then past messages of other subscriptions. */
  private void idle(long through, @Nullable Duration more) throws InterruptedException {
    fences = 0;
    if (through - subscription.sequence() > UNMARKED_AT_MOST) {
      subscription.mark(through);
    }
    nothingThrough = through;
    recovered(service.stateWithoutMore());
    movedAt = steady.instant();
    progress(through);
    mayRest = more == null && restsAfter(through);
    Duration wait = shorter(config().pollEvery(), more == null ? null : onClock(more));
    if (!mayRest && !wait.isZero()) {
      thread.waitFor(() -> subscription.awaitPast(through, wait));
    }
  }

  /**
   * Looks once more after the watch has begun, so that a message published in between is not
   * missed.
   */
  private boolean restsAfter(long through) {
    Rest due = rest;
    return due != null
        && end == Long.MAX_VALUE
        && due.isDue()
        && due.isWatched(through, () -> page(1).isEmpty() && !isOfLogGoneBack());
  }

  private void failed(MessageFailedException e) throws InterruptedException {
    long sequence = e.event().sequence();
    progress(subscription.sequence());
    failures.failed(sequence);
    aloneThrough = sequence;
    failure = e;
    if (service.setsAside(e, failures.count())) {
      failures.reset();
      recovered(service.stateWithoutMore());
      progress(subscription.sequence());
      return;
    }
    if (!e.policy().triesAgain(failures.count(), e.reason())) {
      giveUp(e);
      return;
    }
    RetryPolicy retry = e.policy().retry();
    Duration wait = retry.waitAfter(failures.count());
    LOG.atWarn()
        .addKeyValue("subscriber", config().id())
        .addKeyValue("stream", e.event().stream())
        .addKeyValue("position", e.event().position())
        .addKeyValue("messageId", e.event().id())
        .log(
            "{}: {} Attempt {} of {}; trying again in {} ms",
            config().id(),
            e.getMessage(),
            failures.count(),
            retry.attempts(),
            wait.toMillis());
    notBefore = steady.instant().plus(wait);
    state = SubscriptionState.RETRYING;
    onProgress.run();
  }

  private void giveUp(MessageFailedException e) {
    try {
      service.giveUp(e, failures.count());
      failures.reset();
      progress(subscription.sequence());
    } catch (MessageFailedException last) {
      stopped(last);
    }
  }

  private void outage(RepoException e) throws InterruptedException {
    outages++;
    failure = e;
    Duration wait = OUTAGE.waitAfter(outages);
    LOG.warn(
        "{}: the repo failed; trying again in {} ms: {}",
        config().id(),
        wait.toMillis(),
        e.getMessage());
    markerIsUnknown = true;
    state = SubscriptionState.RETRYING;
    onProgress.run();
    thread.waitFor(() -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000));
  }

  private void recovered(SubscriptionState now) {
    failure = service.failure();
    outages = 0;
    state = now;
  }

  private void progress(long through) {
    if (through > doneThrough) {
      doneThrough = through;
      if (state != SubscriptionState.OUTAGE) {
        movedAt = steady.instant();
      }
    }
    onProgress.run();
  }

  private void closed() {
    if (state != SubscriptionState.STOPPED) {
      state = SubscriptionState.CLOSED;
    }
  }

  private void stopped(Throwable e) {
    failure = e;
    state = SubscriptionState.STOPPED;
    LOG.error(
        "{}: stopped at sequence {}. Restart it once the cause is mended.",
        config().id(),
        subscription.sequence(),
        e);
  }
}
