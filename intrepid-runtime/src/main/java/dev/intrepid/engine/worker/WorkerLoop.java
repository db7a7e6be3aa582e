package dev.intrepid.engine.worker;

import dev.intrepid.repo.EventLog;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of a worker: each does what is requested, and reads a page after the marker and has it
 * handled, or waits. For the worker's thread, unless a method says otherwise.
 */
final class WorkerLoop implements Runnable, WorkerFailures.Turn {

  private static final Logger LOG = LoggerFactory.getLogger(PageWorker.class);

  private final PageService service;
  private final WorkerStatus status;
  private final BackOff backOff;
  private final WorkerThread thread;
  private final WorkerPlace place;
  private final WorkerFailures failures;
  private final WorkerWaits waits;

  /** Whether it stands by when another worker moves the marker; set before it is started. */
  private boolean yields = true;

  /**
   * A loop that has not begun.
   *
   * @param place where in the log it is
   * @param status shows how it goes
   * @param backOff says how long it waits after failures
   * @param outage told when the repo fails
   */
  WorkerLoop(
      WorkerPlace place,
      PageService service,
      WorkerStatus status,
      BackOff backOff,
      RepoOutage outage) {
    this.service = service;
    this.status = status;
    this.backOff = backOff;
    this.thread = new WorkerThread(threadName(place.config()), this);
    this.place = place;
    this.failures = new WorkerFailures(place, service, status, backOff, thread, outage);
    service.waitsBy(failures);
    this.waits = new WorkerWaits(place, service, status, backOff, failures, thread);
  }

  private static String threadName(SubscriptionConfig config) {
    String name = "intrepid-" + config.id();
    return config.shard().count() == 1 ? name : name + "-" + (config.shard().index() + 1);
  }

  /** As {@link PageWorker#endAt}; before it is started. */
  void endAt(long sequence) {
    place.endAt(sequence);
  }

  /** As {@link PageWorker#takeOverUpTo}; before it is started. */
  void takeOverUpTo(long sequence) {
    place.endAt(sequence);
    yields = false;
  }

  /** Lets it release its thread while there is nothing to do; before it is started. */
  void restBy(Rest by) {
    waits.restBy(by);
  }

  /** The worker is awake, or has ended; from any thread. */
  void endRest() {
    waits.endRest();
  }

  /** It does nothing more, and has no thread; from any thread. */
  void endWithoutThread() {
    endRest();
    place.end();
    status.closed();
    status.tell();
  }

  /** Its thread; from any thread. */
  WorkerThread thread() {
    return thread;
  }

  /** Runs turns until it ends or rests. */
  @Override
  public void run() {
    try {
      endRest();
      while (!thread.isEnding() && !status.isStopped()) {
        failures.supervise(this);
        if (waits.rest()) {
          return;
        }
      }
      place.forgetAhead();
      status.closed();
    } catch (Throwable e) {
      if (thread.isEnding() && e instanceof InterruptedException) {
        status.closed();
      } else {
        failures.stopped(e);
      }
    }
    failures.leavesOutage();
    place.end();
    status.tell();
  }

  @Override
  public void turn() throws MessageFailedException, InterruptedException {
    if (!hasWorked()) {
      place.forgetAhead();
    }
  }

  /** Handles a page, or waits; whether there was a page. */
  private boolean hasWorked() throws MessageFailedException, InterruptedException {
    if (place.isOfLogGoneBack()) {
      beginAgain();
      return false;
    }
    if (service.isElsewhere()) {
      waits.elsewhere();
      return false;
    }
    place.look();
    if (backOff.isFenced() && yields && waits.isHeldByAnother()) {
      return false;
    }
    Duration more = requestedWork();
    if (service.standsBy()) {
      waits.standBy();
      return false;
    }
    if (service.isPaused()) {
      waits.paused();
      return false;
    }
    if (waits.isTooEarly(more)) {
      return false;
    }
    int most = service.mayHandle();
    if (most == 0) {
      waits.heldUp(more);
      return false;
    }
    EventLog page = place.next(most);
    if (place.isOfLogGoneBack()) {
      return false; // the page begins after a place that means nothing any more
    }
    if (!page.isEmpty()) {
      work(page);
      return true;
    }
    if (place.isEnd(page)) {
      status.progress(place.reachEnd());
      thread.end();
    } else {
      waits.idle(page.through(), more);
    }
    return false;
  }

  /**
   * Does what is requested. A rewind is noticed although something of it fails, since the worker
   * tells of requests as done after each turn.
   */
  private @Nullable Duration requestedWork() throws MessageFailedException, InterruptedException {
    try {
      return service.doRequestedWork();
    } finally {
      noticeRewind();
    }
  }

  private void work(EventLog page) throws InterruptedException {
    waits.busy();
    boolean isFull = place.begin(page);
    try {
      int done = service.handle(page, failures.attemptOf(page.first()));
      if (done > 0) {
        failures.handled();
        backOff.isNotFenced();
        status.handled(done);
      }
      if (done < page.size()) {
        status.progress(place.sequence());
        return;
      }
      place.done();
      SubscriptionState now = service.stateWithoutMore();
      boolean isBusy = isFull && now != SubscriptionState.OUTAGE;
      failures.recovered(isBusy ? SubscriptionState.CATCHING_UP : now);
      status.progress(isFull ? place.sequence() : page.through());
    } catch (MessageFailedException e) {
      failures.failed(e);
    } catch (PageFailedException e) {
      failures.failed(page, e);
    }
  }

  /** Starts over if another thread or process has moved the marker back. */
  private void noticeRewind() {
    if (place.isRewound()) {
      LOG.info("{}: rewound to sequence {}", place.id(), place.sequence());
      forgetPlaces();
    }
  }

  /**
   * The log has gone back: places in it mean others now, and what is stored there is to be done.
   */
  private void beginAgain() {
    long before = status.doneThrough();
    place.reload();
    backOff.isNotFenced();
    forgetPlaces();
    LOG.atWarn()
        .addKeyValue("subscriber", place.id())
        .addKeyValue("sequence", place.sequence())
        .log(
            "{}: the log has gone back; this worker knew its marker at sequence {}, and goes on after"
                + " it at {}",
            place.id(),
            before,
            place.sequence());
    status.tell();
  }

  private void forgetPlaces() {
    status.beginsAfter(place.sequence());
    place.forget();
    failures.forget();
  }
}
