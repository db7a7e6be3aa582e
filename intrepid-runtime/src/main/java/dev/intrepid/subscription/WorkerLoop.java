package dev.intrepid.subscription;

import dev.intrepid.MemoMustBeRebuiltException;
import dev.intrepid.MessagesOutOfReachException;
import dev.intrepid.MessagesPassedOverException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of a worker: each does what is requested, reads a page after the marker and has it
 * handled, or waits, and decides what follows from a failure. For the worker's thread, unless a
 * method says otherwise.
 */
final class WorkerLoop {

  /** Maximum lag of an idle subscription's marker behind the log. */
  static final long UNMARKED_AT_MOST = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionWorker.class);
  private static final Duration WHILE_PAUSED = Duration.ofMinutes(1);

  private final Subscription subscription;
  private final PageService service;
  private final WorkerStatus status;
  private final BackOff backOff;
  private final FailureCount failures = new FailureCount();
  private final Runnable onProgress;
  private final WorkerThread thread;
  private volatile long end = Long.MAX_VALUE;
  private volatile @Nullable Rest rest;

  private long aloneThrough;
  private long nothingThrough;
  private boolean markerIsUnknown;
  private long markerBefore;
  private boolean mayRest;

  /**
   * A loop that has not begun.
   *
   * @param name of the thread
   * @param status shows how it goes
   * @param backOff says how long it waits after failures
   * @param onProgress told after each page and each change of state
   */
  WorkerLoop(
      String name,
      Subscription subscription,
      PageService service,
      WorkerStatus status,
      BackOff backOff,
      Runnable onProgress) {
    this.subscription = subscription;
    this.service = service;
    this.status = status;
    this.backOff = backOff;
    this.onProgress = onProgress;
    this.thread = new WorkerThread(name, this::run);
  }

  /** As {@link SubscriptionWorker#endAt}; before it is started. */
  void endAt(long sequence) {
    end = sequence;
  }

  /** Lets it release its thread while there is nothing to do; before it is started. */
  void restBy(Rest by) {
    rest = by;
  }

  /** Its thread; from any thread. */
  WorkerThread thread() {
    return thread;
  }

  /** Runs turns until it ends or rests. */
  void run() {
    try {
      endRest();
      while (!thread.isEnding() && !status.isStopped()) {
        superviseTurn();
        if (mayRest) {
          mayRest = false;
          if (thread.rest()) {
            return;
          }
          endRest();
        }
      }
      status.closed();
    } catch (Throwable e) {
      if (thread.isEnding() && e instanceof InterruptedException) {
        status.closed();
      } else {
        stopped(e);
      }
    }
    onProgress.run();
  }

  /** The worker is awake, or has ended. */
  void endRest() {
    if (rest != null) {
      rest.end();
    }
  }

  /** An unexpected failure ends a turn, not the subscription. */
  private void superviseTurn() throws InterruptedException {
    try {
      turn();
      backOff.lives();
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
    status.is(SubscriptionState.FAILING, e);
    markerIsUnknown = true;
    Duration wait = backOff.afterDeath();
    LOG.atError()
        .addKeyValue("subscriber", subscription.config().id())
        .addKeyValue("sequence", subscription.sequence())
        .setCause(e)
        .log("{}: died; starting again in {} ms", subscription.config().id(), wait.toMillis());
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
      if (backOff.isFenced() && isHeldByAnother()) {
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
      EventLog page = upToEnd(page(alone ? 1 : Math.min(most, subscription.config().pageSize())));
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
      LOG.debug("{}: {}", subscription.config().id(), e.getMessage());
      markerIsUnknown = true;
    } catch (FencedException e) {
      LOG.info("{}: {}", subscription.config().id(), e.getMessage());
      markerIsUnknown = true;
      backOff.fenced();
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

  private void work(EventLog page) throws InterruptedException {
    if (rest != null) {
      rest.busy();
    }
    try {
      int done = service.handle(page, failures.attemptOf(page.first().sequence()));
      if (done > 0) {
        failures.reset();
        backOff.isNotFenced();
        status.handled(done);
      }
      if (done < page.size()) {
        progress(subscription.sequence());
        return;
      }
      boolean isFull = page.size() >= subscription.config().pageSize();
      SubscriptionState now = service.stateWithoutMore();
      boolean isBusy = isFull && now != SubscriptionState.OUTAGE;
      recovered(isBusy ? SubscriptionState.CATCHING_UP : now);
      progress(isFull ? subscription.sequence() : page.through());
    } catch (MessageFailedException e) {
      failed(e);
    } catch (PageFailedException e) {
      LOG.info(
          "{}: {}; its messages are tried one by one", subscription.config().id(), e.getMessage());
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
    status.is(SubscriptionState.STANDBY);
    status.moved();
    if (!service.isDoneByOthers()) {
      onProgress.run();
      return false;
    }
    progress(subscription.sequence());
    long seen = subscription.epoch();
    Duration wait = backOff.untilLook();
    thread.waitFor(() -> Thread.sleep(wait.toMillis()));
    reload();
    if (subscription.epoch() == seen) {
      return false;
    }
    backOff.fenced();
    return true;
  }

  /** Waits a while, in which a program that handles more does the work. */
  private void standBy() throws InterruptedException {
    recovered(SubscriptionState.STANDBY);
    status.moved();
    backOff.isNotFenced();
    if (service.isDoneByOthers()) {
      progress(subscription.sequence());
    } else {
      onProgress.run();
    }
    thread.waitFor(() -> Thread.sleep(BackOff.longestUntilLook().toMillis()));
    markerIsUnknown = true;
  }

  /** Leaves the work to the process that has it. */
  private void elsewhere() {
    recovered(SubscriptionState.STANDBY);
    backOff.isNotFenced();
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
      LOG.info("{}: rewound to sequence {}", subscription.config().id(), subscription.sequence());
      forgetPlaces();
    }
    markerBefore = subscription.sequence();
  }

  /**
   * The log has gone back: places in it mean others now, and what is stored there is to be done.
   */
  private void beginAgain() {
    long before = status.doneThrough();
    reload();
    markerIsUnknown = false;
    backOff.isNotFenced();
    forgetPlaces();
    markerBefore = subscription.sequence();
    LOG.atWarn()
        .addKeyValue("subscriber", subscription.config().id())
        .addKeyValue("sequence", subscription.sequence())
        .log(
            "{}: the log has gone back; was through sequence {}, and goes on after its marker at {}",
            subscription.config().id(),
            before,
            subscription.sequence());
    onProgress.run();
  }

  private void forgetPlaces() {
    status.beginsAfter(subscription.sequence());
    aloneThrough = 0;
    nothingThrough = 0;
    backOff.waitsNoMore();
    failures.reset();
  }

  private void paused() throws InterruptedException {
    recovered(SubscriptionState.PAUSED);
    status.moved();
    onProgress.run();
    thread.waitFor(() -> Thread.sleep(WHILE_PAUSED.toMillis()));
  }

  /** Waits, if the message that failed last is not to be tried yet. */
  private boolean isTooEarly(@Nullable Duration more) throws InterruptedException {
    Duration early = backOff.untilTry();
    if (early == null) {
      return false;
    }
    pause(BackOff.shorter(early, more));
    return true;
  }

  /** Handles no message of the log until a message set aside is tried again. */
  private void heldUp(@Nullable Duration more) throws InterruptedException {
    recovered(service.stateWithoutMore());
    onProgress.run();
    pause(more == null ? BackOff.LOOK_AT_CLOCK : more);
  }

  private void pause(Duration time) throws InterruptedException {
    Duration wait = backOff.onClock(time);
    thread.waitFor(() -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000));
  }

  /** Nothing to do: moves the marker now and then past messages of other subscriptions. */
  private void idle(long through, @Nullable Duration more) throws InterruptedException {
    backOff.isNotFenced();
    if (through - subscription.sequence() > UNMARKED_AT_MOST) {
      subscription.mark(through);
    }
    nothingThrough = through;
    recovered(service.stateWithoutMore());
    status.moved();
    progress(through);
    mayRest = more == null && restsAfter(through);
    Duration wait =
        BackOff.shorter(
            subscription.config().pollEvery(), more == null ? null : backOff.onClock(more));
    if (!mayRest && !wait.isZero()) {
      thread.waitFor(() -> subscription.awaitPast(through, wait));
    }
  }

  /**
   * Looks once more after the watch has begun, so that a message published in between is not
   * missed: in the log itself, since its pages may come late from one that reads for many.
   */
  private boolean restsAfter(long through) {
    Rest due = rest;
    return due != null
        && end == Long.MAX_VALUE
        && due.isDue()
        && due.isWatched(
            through, () -> subscription.isNothingAfter(through) && !subscription.isOfLogGoneBack());
  }

  private void failed(MessageFailedException e) throws InterruptedException {
    long sequence = e.event().sequence();
    progress(subscription.sequence());
    failures.failed(sequence);
    aloneThrough = sequence;
    status.failed(e);
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
        .addKeyValue("subscriber", subscription.config().id())
        .addKeyValue("stream", e.event().stream())
        .addKeyValue("position", e.event().position())
        .addKeyValue("messageId", e.event().id())
        .log(
            "{}: {} Attempt {} of {}; trying again in {} ms",
            subscription.config().id(),
            e.getMessage(),
            failures.count(),
            retry.attempts(),
            wait.toMillis());
    backOff.waits(wait);
    status.is(SubscriptionState.RETRYING);
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
    Duration wait = backOff.afterOutage();
    LOG.warn(
        "{}: the repo failed; trying again in {} ms: {}",
        subscription.config().id(),
        wait.toMillis(),
        e.getMessage());
    markerIsUnknown = true;
    status.is(SubscriptionState.RETRYING, e);
    onProgress.run();
    thread.waitFor(() -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000));
  }

  private void recovered(SubscriptionState now) {
    status.is(now, service.failure());
    backOff.repoWorks();
  }

  private void progress(long through) {
    status.done(through);
    onProgress.run();
  }

  private void stopped(Throwable e) {
    status.is(SubscriptionState.STOPPED, e);
    LOG.error(
        "{}: stopped at sequence {}. Restart it once the cause is mended.",
        subscription.config().id(),
        subscription.sequence(),
        e);
  }
}
