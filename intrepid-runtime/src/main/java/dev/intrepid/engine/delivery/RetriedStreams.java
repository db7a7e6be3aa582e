package dev.intrepid.engine.delivery;

import dev.intrepid.IntrepidException;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.stored.StoredRevisions;
import dev.intrepid.engine.worker.LoggedFailure;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
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
 * The streams of a shard that are set aside, and when each is tried again: in memory as they are
 * stored, changed whenever a commit has stored another state of one. For one thread, except {@link
 * #requested}.
 */
public final class RetriedStreams {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

  private static final Duration AGAIN = Duration.ofMillis(50);

  private final String subscriber;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final ParkedStreams parked;
  private final Replays replays;
  private final AsideRule rule;
  private final Clock steady;
  private final AsideCommit commit;
  private final RetryQueue queue = new RetryQueue();
  private final WaitingMessages.Room room;
  private @Nullable Throwable failure;

  /** Nothing is read yet. */
  public RetriedStreams(ShardContext shard, ParkedStreams parked) {
    this.subscriber = shard.subscriber();
    this.subscription = shard.subscription();
    this.repo = shard.repo();
    this.parked = parked;
    this.replays = shard.replays();
    this.rule = shard.rule();
    this.steady = shard.steady();
    this.commit = new AsideCommit(shard);
    this.room =
        new WaitingMessages.Room(EventRepo.PAGE_BYTES / subscription.config().shard().count());
  }

  /** How many streams have a request that is not begun yet; from any thread. */
  public int requested() {
    return queue.asked();
  }

  /** The last failure of a waiting stream; null if none failed since the app was started. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Which are tried again, by when they are due. */
  RetryQueue queue() {
    return queue;
  }

  /**
   * Reads streams set aside and their requests, as the previous worker left them.
   *
   * @param unread given each that is parked because a program could not read what is stored
   * @return the handlers in whose outage streams wait
   */
  List<String> read(List<ParkedMemo> unread) {
    Instant now = steady.instant();
    queue.forgetMessages();
    List<ParkedMemo> toTry = new ArrayList<>();
    parked.read(toTry, unread);
    List<String> outages = new ArrayList<>();
    for (ParkedMemo stored : toTry) {
      put(stored, now);
      String outage = stored.nextTry().isPresent() ? stored.nextTry().get().outage() : "";
      if (!outage.isEmpty()) {
        outages.add(outage);
      }
    }
    return outages;
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
  void leftAside(List<EventRecord> messages) {
    for (EventRecord message : messages) {
      ParkedRetry retry = queue.find(message.stream());
      if (retry != null) {
        retry.leftAside(message);
      }
    }
  }

  private void tell(ParkedMemo stored, MessageFailedException because) {
    LoggingEventBuilder line = stored.isWaiting() ? LOG.atInfo() : LOG.atWarn();
    line.addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", stored.stream())
        .addKeyValue("position", stored.position())
        .addKeyValue("messageId", stored.messageId())
        .setCause(isTraced(stored, because) ? LoggedFailure.of(because.reason()) : null)
        .log(
            "{}: {} Its stream {}; others go on (attempts: {})",
            subscriber,
            because.getMessage(),
            stored.isWaiting() ? "waits for the next try" : "is parked from there",
            stored.attempts());
  }

  /** A sentence that was written for people says what is wrong; the trace is stored in any case. */
  private static boolean isTraced(ParkedMemo stored, MessageFailedException because) {
    return !stored.isWaiting() && !(because.reason() instanceof IntrepidException);
  }

  /** Has parked streams retried automatically. */
  void haveWait(List<ParkedMemo> parkedNow, NextTry next) {
    if (parkedNow.isEmpty()) {
      return;
    }
    List<ParkedMemo> again =
        parkedNow.stream().map(stored -> stored.waiting(next, Request.NONE)).toList();
    Instant now = steady.instant();
    StoredRevisions revisions = commit(again.stream().map(ParkedMemo::set).toList());
    if (revisions == null) {
      return;
    }
    for (ParkedMemo stream : again) {
      ParkedMemo stored = stream.revised(revisions.of(stream.uri()));
      parked.put(stored, 0);
      put(stored, now);
    }
  }

  /** Reads the memos of these from the repo; returns the ones to be tried now. */
  List<ParkedRetry> found(List<ParkedRetry> due) {
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
        remove(retry);
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

  /** Takes note of what was stored. */
  void settle(RetriedPage retried) {
    Instant now = steady.instant();
    for (Map.Entry<ParkedRetry, ParkedRetry.Outcome> one : retried.takeOutcomes().entrySet()) {
      ParkedRetry retry = one.getKey();
      if (one.getValue().goesOn()) {
        goesOn(retry);
      } else {
        stored(retry, one.getValue().stream(), retried.failure(retry), now);
      }
    }
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
    remove(retry);
    LOG.atInfo()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", retry.stream())
        .log("{}: the stream {} goes on", subscriber, retry.stream());
  }

  /** The first message of a stream was given up on request. */
  void skipped(ParkedMemo rest) {
    parked.put(rest, 0);
  }

  /** Nothing of a stream is set aside any more. */
  void remove(ParkedRetry retry) {
    parked.remove(retry.stream());
    queue.remove(retry);
  }

  /** Stores memos with the marker where it is; null if another process has changed one. */
  @Nullable StoredRevisions commit(List<MemoChange> changes) {
    try {
      return commit.of(changes);
    } catch (MemoConflictException e) {
      return null;
    }
  }
}
