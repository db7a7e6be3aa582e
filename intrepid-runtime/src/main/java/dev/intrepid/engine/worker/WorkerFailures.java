package dev.intrepid.engine.worker;

import dev.intrepid.exception.MemoMustBeRebuiltException;
import dev.intrepid.exception.MessagesOutOfReachException;
import dev.intrepid.exception.MessagesPassedOverException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLockedException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows when a turn of a worker fails: the message is set aside, tried again or
 * given up, the repo is waited for, the marker is read again, or the worker stops. For the worker's
 * thread.
 */
final class WorkerFailures implements StoreWait {

  /** One turn of a worker. */
  interface Turn {
    void turn() throws MessageFailedException, InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(PageWorker.class);

  private final WorkerPlace place;
  private final PageService service;
  private final WorkerStatus status;
  private final BackOff backOff;
  private final WorkerThread thread;
  private final RepoOutage outage;
  private final FailureCount ofMessage = new FailureCount();

  WorkerFailures(
      WorkerPlace place,
      PageService service,
      WorkerStatus status,
      BackOff backOff,
      WorkerThread thread,
      RepoOutage outage) {
    this.place = place;
    this.service = service;
    this.status = status;
    this.backOff = backOff;
    this.thread = thread;
    this.outage = outage;
  }

  /** Runs a turn. An unexpected failure ends the turn, not the subscription. */
  void supervise(Turn turn) throws InterruptedException {
    try {
      run(turn);
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

  private void run(Turn turn) throws InterruptedException {
    try {
      turn.turn();
    } catch (LayoutChangedException e) {
      replaced(e);
    } catch (MessageFailedException
        | MessagesPassedOverException
        | MessagesOutOfReachException
        | MemoMustBeRebuiltException e) {
      stopped(e);
    } catch (LogWentBackException e) {
      LOG.debug("{}: {}", place.id(), e.getMessage());
      place.markerMayHaveMoved();
    } catch (FencedException e) {
      fenced(e);
    } catch (RepoClosedException e) {
      throw e;
    } catch (RepoException e) {
      outage(e);
    }
  }

  private void fenced(FencedException e) {
    Shard shard = place.config().shard();
    LOG.info(
        "{}: another worker of it has gone on with the same messages{}; what this one had in hand is"
            + " dropped",
        place.id(),
        shard.count() == 1 ? "" : " (shard " + (shard.index() + 1) + " of " + shard.count() + ")");
    LOG.debug("{}: {}", place.id(), e.getMessage());
    place.markerMayHaveMoved();
    backOff.fenced();
  }

  private void died(Exception e) throws InterruptedException {
    status.is(SubscriptionState.FAILING, e);
    place.markerMayHaveMoved();
    Duration wait = backOff.afterDeath();
    LOG.atError()
        .addKeyValue("subscriber", place.id())
        .addKeyValue("sequence", place.sequence())
        .setCause(LoggedFailure.of(e))
        .log("{}: died; starting again in {} ms", place.id(), wait.toMillis());
    status.tell();
    thread.sleep(wait);
  }

  private void outage(RepoException e) throws InterruptedException {
    place.markerMayHaveMoved();
    awaitRepo(e);
  }

  @Override
  public void after(RepoException failure) throws InterruptedException {
    if (!keepsWhatIsHandled(failure)) {
      throw failure;
    }
    awaitRepo(failure);
    if (thread.isEnding()) {
      throw new InterruptedException("The worker is being closed.");
    }
  }

  /** Whether nothing was stored for certain, and what is read may be as good as ever. */
  private static boolean keepsWhatIsHandled(RepoException failure) {
    return failure instanceof RepoFullException
        || failure instanceof RepoReadOnlyException
        || failure instanceof RepoLockedException;
  }

  private void awaitRepo(RepoException e) throws InterruptedException {
    Duration wait = backOff.afterOutage();
    outage.met(this, place.id().value(), e);
    Shard shard = place.config().shard();
    LOG.debug(
        "{}, shard {} of {}: the repo failed; trying again in {} ms: {}",
        place.id(),
        shard.index() + 1,
        shard.count(),
        wait.toMillis(),
        e.getMessage());
    status.is(SubscriptionState.RETRYING, e);
    status.tell();
    thread.sleep(wait);
  }

  /** Another program has replaced, divided or retired it on purpose: the worker does no more. */
  private void replaced(LayoutChangedException e) {
    status.is(SubscriptionState.STOPPED, e);
    LOG.warn(
        "{}: works no longer in this program, from sequence {} on. {}",
        place.id(),
        place.sequence(),
        e.getMessage());
  }

  /** The worker does nothing more. */
  void stopped(Throwable e) {
    status.is(SubscriptionState.STOPPED, e);
    LOG.error(
        "{}: stopped at sequence {}. Restart it once the cause is mended.",
        place.id(),
        place.sequence(),
        LoggedFailure.of(e));
  }

  /** Which try of a message comes next, from 1. */
  int attemptOf(EventRecord message) {
    return ofMessage.attemptOf(message.sequence());
  }

  /** The message that failed last is done. */
  void handled() {
    ofMessage.reset();
  }

  /** What failed in the log before it was rewound counts no longer. */
  void forget() {
    backOff.waitsNoMore();
    ofMessage.reset();
  }

  /** The worker does this from now on, since the repo answers. */
  void recovered(SubscriptionState now) {
    status.is(now, service.failure());
    repoWorks();
  }

  private void repoWorks() {
    if (backOff.isOutage()) {
      backOff.repoWorks();
      outage.ended(this);
    }
  }

  /** The worker no longer waits for the repo, which may not work yet. */
  void leavesOutage() {
    outage.left(this);
  }

  /** A page failed, and it is unknown which of its messages caused it. */
  void failed(EventLog page, PageFailedException e) {
    LOG.info("{}: {} Its messages are tried one by one", place.id(), e.getMessage());
    place.tryAlone(page.last().sequence());
  }

  /** A message failed. */
  void failed(MessageFailedException e) {
    long sequence = e.event().sequence();
    status.progress(place.sequence());
    ofMessage.failed(sequence);
    place.tryAlone(sequence);
    status.failed(e);
    if (service.setsAside(e, ofMessage.count())) {
      ofMessage.reset();
      recovered(service.stateWithoutMore());
      status.progress(place.sequence());
    } else if (e.policy().triesAgain(ofMessage.count(), e.reason())) {
      tryAgain(e);
    } else {
      giveUp(e);
    }
  }

  private void tryAgain(MessageFailedException e) {
    RetryPolicy retry = e.policy().retry();
    Duration wait = retry.waitAfter(ofMessage.count());
    LOG.atWarn()
        .addKeyValue("subscriber", place.id())
        .addKeyValue("stream", e.event().stream())
        .addKeyValue("position", e.event().position())
        .addKeyValue("messageId", e.event().id())
        .log(
            "{}: {} Attempt {} of {}; trying again in {} ms",
            place.id(),
            e.getMessage(),
            ofMessage.count(),
            retry.attempts(),
            wait.toMillis());
    repoWorks();
    backOff.waits(wait);
    status.is(SubscriptionState.RETRYING);
    status.tell();
  }

  private void giveUp(MessageFailedException e) {
    try {
      service.giveUp(e, ofMessage.count());
      ofMessage.reset();
      status.progress(place.sequence());
    } catch (MessageFailedException last) {
      stopped(last);
    }
  }
}
