package dev.intrepid.engine.delivery;

import dev.intrepid.IntrepidException;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.worker.PageFailedException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.subscription.MessageFailedException;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Retries waiting streams and carries out requests for parked ones, a page at a time, so that the
 * log goes on in between. For one thread, except {@link #requested}.
 */
public final class ParkedWork {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

  private static final Duration AGAIN = Duration.ofMillis(50);

  private final String subscriber;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final PageDelivery delivery;
  private final ParkedStreams parked;
  private final Replays replays;
  private final AsideRule rule;
  private final ParkedCounts counts;
  private final Outage outage;
  private final ParkedGiveUp givingUp;
  private final Clock clock;
  private final Clock steady;
  private final RetryQueue queue = new RetryQueue();
  private final WaitingMessages.Room room;
  private boolean isLeftToLog;
  private @Nullable Throwable failure;
  private @Nullable MessageFailedException stop;

  public ParkedWork(
      String subscriber,
      Subscription subscription,
      IntrepidRepo repo,
      PageDelivery delivery,
      ParkedStreams parked,
      Replays replays,
      AsideRule rule,
      ParkedCounts counts,
      Outage outage,
      Clock clock,
      Clock steady) {
    this.subscriber = subscriber;
    this.subscription = subscription;
    this.repo = repo;
    this.delivery = delivery;
    this.parked = parked;
    this.replays = replays;
    this.rule = rule;
    this.counts = counts;
    this.outage = outage;
    this.givingUp = new ParkedGiveUp(subscriber, subscription, repo, clock);
    this.room =
        new WaitingMessages.Room(EventRepo.PAGE_BYTES / subscription.config().shard().count());
    this.clock = clock;
    this.steady = steady;
  }

  /** How many streams have a request that is not begun yet; from any thread. */
  public int requested() {
    return queue.asked();
  }

  /** The last failure of a waiting stream; null if none failed since the app was started. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Reads streams set aside and their requests, as the previous worker left them. */
  public void read() {
    Instant now = steady.instant();
    queue.forgetMessages();
    List<String> outages = new ArrayList<>();
    List<ParkedMemo> ofAnotherProgram = new ArrayList<>();
    parked.read(
        stored -> {
          put(stored, now);
          stored.nextTry().map(NextTry::outage).filter(o -> !o.isEmpty()).ifPresent(outages::add);
        },
        ofAnotherProgram::add);
    ofAnotherProgram.removeIf(stored -> !delivery.knowsVersion(repo, stored));
    haveWait(ofAnotherProgram, rule.now(""), now);
    if (outages.isEmpty() && outage.isOn()) {
      outage.end();
    } else if (!outages.isEmpty() && !outage.isOn()) {
      outage.resume(outages.get(0));
    }
  }

  /** Forgets what is set aside, since another process works on it. */
  public void forget() {
    parked.forget();
    queue.forgetMessages();
  }

  private ParkedRetry put(ParkedMemo stored, Instant now) {
    ParkedRetry known = queue.find(stored.stream());
    ParkedRetry retry =
        known == null ? new ParkedRetry(subscription, repo, room, replays, stored) : known;
    retry.remember(stored);
    queue.put(retry, stored, rule.untilNextTry(stored), now);
    return retry;
  }

  /** Takes note that a stream was set aside and stored because a message of the log failed. */
  void setAside(ParkedMemo stored, MessageFailedException because) {
    parked.put(stored, because.event().sequence());
    if (stored.isWaiting()) {
      failure = because;
      put(stored, steady.instant()).failed(because.event());
    }
    tell(stored, because);
  }

  /** Takes note of messages of set-aside streams that the marker has passed. */
  void passedOver(List<EventRecord> messages) {
    for (EventRecord message : messages) {
      ParkedRetry retry = queue.find(message.stream());
      if (retry != null) {
        retry.passedOver(message);
      }
    }
  }

  private void tell(ParkedMemo stored, MessageFailedException because) {
    LoggingEventBuilder line = stored.isWaiting() ? LOG.atInfo() : LOG.atWarn();
    line.addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", stored.stream())
        .addKeyValue("position", stored.position())
        .addKeyValue("messageId", stored.messageId())
        .setCause(isTraced(stored, because) ? because.reason() : null)
        .log(
            "{}: {} Its stream {} after {} attempts; others go on",
            subscriber,
            because.getMessage(),
            stored.isWaiting() ? "waits for the next try" : "is parked from there",
            stored.attempts());
  }

  /** A sentence that was written for people says what is wrong; the trace is stored in any case. */
  private static boolean isTraced(ParkedMemo stored, MessageFailedException because) {
    return !stored.isWaiting() && !(because.reason() instanceof IntrepidException);
  }

  /**
   * Delivers a page of the log together with due retries, in one commit: a commit of their own
   * after each page would double the commits.
   *
   * @param pageSize the most messages that are tried together
   * @return how many messages of the page are done
   */
  public int deliver(EventLog page, LiveCursor live, int pageSize)
      throws MessageFailedException, PageFailedException, InterruptedException {
    isLeftToLog = isJoined(page);
    List<ParkedRetry> due = isLeftToLog ? joined(pageSize) : List.of();
    try {
      RetriedPage retried = page();
      for (ParkedRetry retry : found(due)) {
        if (retried.hasRoom(pageSize)) {
          retried.add(retry, pageSize - retried.size());
        }
      }
      return retried.isEmpty() ? delivery.deliver(page, live) : deliver(retried, page, live);
    } finally {
      due.forEach(ParkedRetry::letGo);
    }
  }

  /**
   * Whether streams that are due join a page of the log. They do not join a single message, which
   * may be tried alone, and they wait while an outage lasts, a request is open, or messages are
   * delivered again after a rewind.
   */
  private boolean isJoined(EventLog page) {
    return page.size() > 1
        && !outage.isOn()
        && requested() == 0
        && replays.through() <= subscription.sequence();
  }

  private List<ParkedRetry> joined(int pageSize) {
    return queue.due(steady.instant(), pageSize).stream()
        .filter(retry -> !retry.mayBeAlone())
        .toList();
  }

  private int deliver(RetriedPage retried, EventLog page, LiveCursor live)
      throws MessageFailedException, PageFailedException, InterruptedException {
    retried.followedBy(page);
    JoinedCursor both = new JoinedCursor(retried, live, page, subscription.sequence());
    try {
      int done = delivery.deliver(both.page(), both);
      settle(retried);
      return both.doneOfLog(done);
    } catch (MessageFailedException e) {
      settle(retried);
      if (both.isOfLog(e.event())) {
        throw e;
      }
      failedBeforeLog(retried, e);
      return 0;
    } catch (PageFailedException e) {
      retried.tryAlone();
      throw e;
    } finally {
      retried.end();
    }
  }

  /**
   * Stops the subscriber for a retried message, not for one of the log, where retries would go
   * first.
   */
  private void failedBeforeLog(RetriedPage retried, MessageFailedException e) {
    try {
      failed(retried, e);
    } catch (MessageFailedException last) {
      stop = last;
    }
  }

  /**
   * Does one piece of the pending work.
   *
   * @param pageSize the most messages that are tried together
   * @return how long until there is more; null if there is none
   */
  public @Nullable Duration work(int pageSize) throws MessageFailedException, InterruptedException {
    if (stop != null) {
      throw stop;
    }
    Instant now = steady.instant();
    seeToOutage(now);
    List<ParkedRetry> due = outage.isOn() ? dueInOutage() : due(now, pageSize);
    try {
      work(due, pageSize);
    } finally {
      due.forEach(ParkedRetry::letGo);
    }
    Instant then = steady.instant();
    return outage.isOn() && requested() == 0 ? outage.untilTry() : queue.untilDue(then);
  }

  /** The due retries, unless the next page of the log takes them along. */
  private List<ParkedRetry> due(Instant now, int pageSize) {
    List<ParkedRetry> due = queue.due(now, pageSize);
    boolean waitsForLog = isLeftToLog && requested() == 0;
    isLeftToLog = false;
    return waitsForLog ? due.stream().filter(ParkedRetry::mayBeAlone).toList() : due;
  }

  private void seeToOutage(Instant now) {
    if (!outage.begunWith().isEmpty()) {
      LOG.atError()
          .addKeyValue("subscriber", subscriber)
          .addKeyValue("handler", outage.handlerName())
          .setCause(failure)
          .log(
              "{}: the messages of {} streams in a row failed alike in {}; the subscriber waits as"
                  + " a whole and tries one of them now and then",
              subscriber,
              outage.begunWith().size(),
              outage.handlerName());
      haveWaitAgain(outage.begunWith(), now);
      outage.forgetBegin();
    }
    if (outage.isOn() && queue.isEmpty()) {
      outage.end();
    }
    if (outage.takeEnd()) {
      LOG.info("{}: the outage is over, everything goes on", subscriber);
      queue.beginAgain(now);
    }
  }

  /**
   * Has streams wait that were parked before the outage was detected; they are tried again after
   * it.
   */
  private void haveWaitAgain(List<String> streams, Instant now) {
    List<ParkedMemo> parkedNow = new ArrayList<>();
    List<String> uris = streams.stream().map(s -> ParkedMemo.uri(subscriber, s)).toList();
    for (CacheRecord memo : repo.getMemos(uris).values()) {
      ParkedMemo stored = ParkedMemo.of(memo);
      if (!stored.isWaiting() && stored.request() == Request.NONE) {
        parkedNow.add(stored);
      }
    }
    haveWait(parkedNow, rule.now(outage.handlerName()), now);
  }

  /** Has parked streams retried automatically. */
  private void haveWait(List<ParkedMemo> parkedNow, NextTry next, Instant now) {
    List<ParkedMemo> again =
        parkedNow.stream().map(stored -> stored.waiting(next, Request.NONE)).toList();
    if (again.isEmpty()) {
      return;
    }
    Committed committed = commit(again.stream().map(ParkedMemo::set).toList());
    for (int i = 0; committed != null && i < again.size(); i++) {
      ParkedMemo stored = again.get(i).revised(committed.revisions().get(i));
      parked.put(stored, 0);
      put(stored, now);
    }
  }

  /**
   * Streams with a request; else, now and then, the waiting stream that is due first, even before
   * its time.
   */
  private List<ParkedRetry> dueInOutage() {
    if (requested() > 0) {
      return queue.dueAsAsked();
    }
    return !outage.isLogNext() && outage.untilTry().isZero() ? queue.first() : List.of();
  }

  private void work(List<ParkedRetry> due, int pageSize)
      throws MessageFailedException, InterruptedException {
    RetriedPage together = page();
    for (ParkedRetry retry : found(due)) {
      switch (retry.memo().request()) {
        case SKIP -> skip(retry);
        case DROP -> drop(retry);
        case NONE, RETRY -> {
          if (outage.isOn() || retry.isAlone()) {
            RetriedPage alone = page();
            alone.add(retry, outage.isOn() ? 1 : pageSize);
            deliver(alone);
          } else if (together.hasRoom(pageSize)) {
            together.add(retry, pageSize - together.size());
          }
        }
      }
    }
    if (!together.isEmpty()) {
      deliver(together);
    }
  }

  private RetriedPage page() {
    return new RetriedPage(subscriber, subscription, repo, rule, counts.new Room(), clock);
  }

  /** Reads the memos of these from the repo; returns the ones to be tried now. */
  private List<ParkedRetry> found(List<ParkedRetry> due) {
    if (due.isEmpty()) {
      return due;
    }
    List<String> unknown =
        due.stream().filter(retry -> retry.known() == null).map(ParkedRetry::uri).toList();
    Map<String, CacheRecord> read = unknown.isEmpty() ? Map.of() : repo.getMemos(unknown);
    List<ParkedRetry> found = new ArrayList<>();
    for (ParkedRetry retry : due) {
      ParkedMemo stored = stored(retry, read);
      if (stored == null) {
        parked.remove(retry.stream());
        queue.remove(retry);
        continue;
      }
      retry.take(stored);
      if (retry.memo().request() == Request.NONE && !retry.memo().isWaiting()) {
        queue.remove(retry);
      } else if (retry.isAheadOfReplay()) {
        queue.delay(retry, AGAIN, steady.instant());
      } else {
        found.add(retry);
      }
    }
    return found;
  }

  private static @Nullable ParkedMemo stored(ParkedRetry retry, Map<String, CacheRecord> read) {
    CacheRecord memo = read.get(retry.uri());
    return memo == null ? retry.known() : ParkedMemo.of(memo);
  }

  private void deliver(RetriedPage retried) throws MessageFailedException, InterruptedException {
    boolean wasOutage = outage.isOn();
    Instant begin = steady.instant();
    try {
      delivery.deliver(retried.page(), retried);
      settle(retried);
    } catch (MessageFailedException e) {
      settle(retried);
      failed(retried, e);
    } catch (PageFailedException e) {
      retried.tryAlone();
    } finally {
      retried.end();
    }
    if (wasOutage && outage.isOn()) {
      outage.tried(begin);
      outage.logIsNext(true);
    }
  }

  /** Takes note of what was stored. */
  private void settle(RetriedPage retried) {
    Instant now = steady.instant();
    retried
        .takeOutcomes()
        .forEach(
            (retry, outcome) -> {
              if (outcome.goesOn()) {
                goesOn(retry);
              } else {
                stored(retry, outcome.stream(), retried.failure(retry), now);
              }
            });
  }

  private void stored(
      ParkedRetry retry, ParkedMemo stored, @Nullable MessageFailedException because, Instant now) {
    if (because == null) {
      parked.put(stored, retry.handledThrough() + 1);
    } else {
      failure = because;
      parked.put(stored, because.event().sequence());
      tell(stored, because);
    }
    if (stored.isWaiting() || stored.request() != Request.NONE) {
      retry.remember(stored);
      queue.put(retry, stored, rule.untilNextTry(stored), now);
    } else {
      queue.remove(retry);
    }
  }

  private void goesOn(ParkedRetry retry) {
    parked.remove(retry.stream());
    queue.remove(retry);
    LOG.atInfo()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", retry.stream())
        .log("{}: the stream {} goes on", subscriber, retry.stream());
  }

  /** Handles a failure that was not set aside during delivery. */
  private void failed(RetriedPage retried, MessageFailedException e) throws MessageFailedException {
    if (retried.setsAside(e, delivery.failedHandler())) {
      DeliveryCursor.Place place = retried.after(retried.page(), e.event());
      Committed committed = commit(place.memos());
      if (committed == null) {
        retried.retry(e.event()).forget();
      } else {
        retried.reached(place, committed.revisions());
        settle(retried);
      }
      return;
    }
    if (e.reason() instanceof Error) {
      throw e;
    }
    switch (e.policy().then()) {
      case SKIP -> {
        ParkedRetry retry = retried.retry(e.event());
        delivery.skip(retry.skips(), e);
        queue.beginAgain(retry, steady.instant());
      }
      case STOP -> throw e;
      case PARK -> throw rule.tooMany(e);
    }
  }

  private void skip(ParkedRetry retry) {
    ParkedMemo stored = retry.memo();
    if (commit(givingUp.first(stored)) != null) {
      parked.put(ParkedGiveUp.rest(stored), 0);
    }
  }

  private void drop(ParkedRetry retry) {
    if (commit(givingUp.all(retry.memo())) != null) {
      parked.remove(retry.stream());
      queue.remove(retry);
    }
  }

  /** Stores memos with the marker where it is; null if another process has changed one. */
  private @Nullable Committed commit(List<MemoChange> changes) {
    Committed committed;
    MarkerMove move = subscription.moveTo(subscription.sequence());
    try {
      committed = repo.commit(new Commit(PendingEvents.none(), changes, List.of(move)));
    } catch (MemoConflictException e) {
      return null;
    }
    subscription.moved(move);
    return committed;
  }
}
