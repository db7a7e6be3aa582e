package dev.intrepid.engine.delivery;

import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.engine.worker.PageFailedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries waiting streams and carries out requests for parked ones, a page at a time, so that the
 * log goes on in between. For one thread.
 */
public final class ParkedWork {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

  private final ShardContext shard;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final PageDelivery delivery;
  private final RetriedStreams streams;
  private final RetryQueue queue;
  private final Replays replays;
  private final AsideRule rule;
  private final Outage outage;
  private final OutageWork outages;
  private final ParkedGiveUp givingUp;
  private final Clock steady;

  /** The messages of parked streams whose data this program cannot read: it tries that once. */
  private final Set<UUID> unreadable = new HashSet<>();

  private boolean isLeftToLog;
  private @Nullable MessageFailedException stop;

  /**
   * The work of one shard.
   *
   * @param streams what is set aside, and when it is tried
   */
  public ParkedWork(ShardContext shard, PageDelivery delivery, RetriedStreams streams) {
    this.shard = shard;
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.delivery = delivery;
    this.streams = streams;
    this.queue = streams.queue();
    this.replays = shard.replays();
    this.rule = shard.rule();
    this.outage = shard.outage();
    this.outages = new OutageWork(shard, streams);
    this.givingUp = new ParkedGiveUp(shard);
    this.steady = shard.steady();
  }

  /**
   * Reads streams set aside and their requests, as the previous worker left them. What was to stop
   * the subscriber may have been given up since, and is tried again if not.
   */
  public void read() {
    stop = null;
    List<ParkedMemo> unread = new ArrayList<>();
    List<String> handlersInOutage = streams.read(unread);
    streams.haveWait(readable(unread), rule.now(""));
    outages.read(handlersInOutage);
  }

  /** The streams that another program could not read, and this one can. */
  private List<ParkedMemo> readable(List<ParkedMemo> unread) {
    List<ParkedMemo> readable = new ArrayList<>();
    for (ParkedMemo stored : unread) {
      if (!unreadable.contains(stored.messageId()) && delivery.canRead(repo, stored)) {
        LOG.info(
            "{}: trying the stream {} again, which another program parked because it could not read"
                + " what is stored",
            stored.subscriber(),
            stored.stream());
        readable.add(stored);
      } else {
        unreadable.add(stored.messageId());
      }
    }
    return readable;
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
      for (ParkedRetry retry : streams.found(due)) {
        if (retried.hasRoom(pageSize)) {
          retried.add(retry, pageSize - retried.size());
        }
      }
      return retried.isEmpty() ? delivery.deliver(page, live) : deliver(retried, page, live);
    } finally {
      letGo(due);
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
        && streams.requested() == 0
        && replays.through() <= subscription.sequence();
  }

  private List<ParkedRetry> joined(int pageSize) {
    List<ParkedRetry> joined = new ArrayList<>();
    for (ParkedRetry retry : queue.due(steady.instant(), pageSize)) {
      if (!retry.mayBeAlone()) {
        joined.add(retry);
      }
    }
    return joined;
  }

  private static void letGo(List<ParkedRetry> due) {
    for (ParkedRetry retry : due) {
      retry.letGo();
    }
  }

  private int deliver(RetriedPage retried, EventLog page, LiveCursor live)
      throws MessageFailedException, PageFailedException, InterruptedException {
    retried.followedBy(page);
    JoinedCursor both = new JoinedCursor(retried, live, page, subscription.sequence());
    try {
      int done = delivery.deliver(both.page(), both);
      streams.settle(retried);
      return both.doneOfLog(done);
    } catch (MessageFailedException e) {
      streams.settle(retried);
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
    outages.see(now);
    List<ParkedRetry> due = outage.isOn() ? outages.due() : due(now, pageSize);
    try {
      work(due, pageSize);
    } finally {
      letGo(due);
    }
    Instant then = steady.instant();
    boolean isForLog = streams.requested() == 0 || outage.isLogNeeded();
    return outage.isOn() && isForLog ? outage.untilTry() : queue.untilDue(then);
  }

  /** The due retries, unless the next page of the log takes them along. */
  private List<ParkedRetry> due(Instant now, int pageSize) {
    List<ParkedRetry> due = queue.due(now, pageSize);
    boolean waitsForLog = isLeftToLog && streams.requested() == 0;
    isLeftToLog = false;
    return waitsForLog ? due.stream().filter(ParkedRetry::mayBeAlone).toList() : due;
  }

  private void work(List<ParkedRetry> due, int pageSize)
      throws MessageFailedException, InterruptedException {
    RetriedPage together = page();
    List<ParkedRetry> found = streams.found(due);
    if (outage.isOn() && found.isEmpty() && !due.isEmpty()) {
      outage.needsLog();
    }
    for (ParkedRetry retry : found) {
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
    return new RetriedPage(shard);
  }

  private void deliver(RetriedPage retried) throws MessageFailedException, InterruptedException {
    boolean wasOutage = outage.isOn();
    Instant begin = steady.instant();
    try {
      delivery.deliver(retried.page(), retried);
      streams.settle(retried);
    } catch (MessageFailedException e) {
      streams.settle(retried);
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

  /** Handles a failure that was not set aside during delivery. */
  private void failed(RetriedPage retried, MessageFailedException e) throws MessageFailedException {
    if (retried.setsAside(e, delivery.failedHandler())) {
      DeliveryCursor.Place place = retried.after(retried.page(), e.event());
      StoredRevisions revisions = streams.commit(place.memos());
      if (revisions == null) {
        retried.retry(e.event()).forget();
      } else {
        retried.reached(place, revisions);
        streams.settle(retried);
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
    if (streams.commit(givingUp.first(stored)) != null) {
      streams.skipped(ParkedGiveUp.rest(stored));
    }
  }

  private void drop(ParkedRetry retry) {
    if (streams.commit(givingUp.all(retry.memo())) != null) {
      streams.remove(retry);
    }
  }
}
