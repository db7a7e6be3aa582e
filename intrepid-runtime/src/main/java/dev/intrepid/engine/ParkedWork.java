package dev.intrepid.engine;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.control.SkippedMessages.Skipped;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.MessageFailedException;
import dev.intrepid.subscription.PageFailedException;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what was asked for with parked streams, a page of one stream at a time, so that the log goes
 * on between them. For one thread, but for {@link #requested}.
 */
final class ParkedWork {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

  private static final Duration AGAIN = Duration.ofMillis(50);

  private final String subscriber;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final PageDelivery delivery;
  private final ParkedStreams parked;
  private final Replays replays;
  private final Clock clock;
  private final Queue<ParkedRetry> retries =
      new PriorityQueue<>(Comparator.comparing(ParkedRetry::due));
  private final Set<String> retried = new HashSet<>();
  private volatile int requested;

  ParkedWork(
      String subscriber,
      Subscription subscription,
      IntrepidRepo repo,
      PageDelivery delivery,
      ParkedStreams parked,
      Replays replays,
      Clock clock) {
    this.subscriber = subscriber;
    this.subscription = subscription;
    this.repo = repo;
    this.delivery = delivery;
    this.parked = parked;
    this.replays = replays;
    this.clock = clock;
  }

  /** How many streams somebody has asked something for that is not done yet; from any thread. */
  int requested() {
    return requested;
  }

  /**
   * Reads what is parked and what is asked for. What it works on already goes on as it is: each is
   * looked at again before anything is done.
   */
  void read() {
    Instant now = clock.instant();
    parked.read(
        memo -> {
          if (retried.add(memo.stream())) {
            retries.add(new ParkedRetry(subscription, repo, replays, memo, now));
          }
        });
    requested = retries.size();
  }

  /**
   * Does one piece of what was asked for.
   *
   * @return how long until there is more; null if there is none
   */
  @Nullable Duration work(int pageSize) throws MessageFailedException, InterruptedException {
    Instant now = clock.instant();
    ParkedRetry next = retries.peek();
    if (next != null && !next.due().isAfter(now)) {
      work(retries.remove(), pageSize);
      next = retries.peek();
    }
    if (next == null) {
      return null;
    }
    Duration wait = Duration.between(now, next.due());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Does a piece of one; it stays to be done if the repo refuses. */
  private void work(ParkedRetry retry, int pageSize)
      throws MessageFailedException, InterruptedException {
    boolean isToGoOn = true;
    try {
      isToGoOn = isToGoOn(retry, pageSize);
    } finally {
      if (isToGoOn) {
        retries.add(retry);
      } else {
        retried.remove(retry.memo().stream());
      }
      requested = retries.size();
    }
  }

  /** Whether there is something left to do for it. */
  private boolean isToGoOn(ParkedRetry retry, int pageSize)
      throws MessageFailedException, InterruptedException {
    if (!retry.isStillParked()) {
      parked.remove(retry.memo().stream());
      return false;
    }
    if (retry.isAheadOfReplay()) {
      retry.dueAt(clock.instant().plus(AGAIN));
      return true;
    }
    Request request = retry.memo().request();
    return switch (request) {
      case NONE -> false;
      case RETRY -> retry(retry, retry.page(pageSize));
      case SKIP -> skip(retry.memo());
      case DROP -> drop(retry.memo());
    };
  }

  private boolean retry(ParkedRetry retry, EventLog page)
      throws MessageFailedException, InterruptedException {
    int attempt = page.isEmpty() ? 1 : retry.attemptOf(page.first());
    try {
      delivery.deliver(page, attempt, retry);
    } catch (MessageFailedException e) {
      return failed(retry, e);
    } catch (PageFailedException e) {
      retry.aloneThrough(page.last().position());
      return true;
    }
    if (!retry.isDone()) {
      return true;
    }
    parked.remove(retry.memo().stream());
    LOG.atInfo()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", retry.memo().stream())
        .log("{}: the stream {} is parked no more", subscriber, retry.memo().stream());
    return false;
  }

  private boolean failed(ParkedRetry retry, MessageFailedException e)
      throws MessageFailedException {
    EventRecord message = e.event();
    int attempts = retry.attemptOf(message);
    retry.failed(message.position());
    FailurePolicy policy = e.policy();
    if (policy.triesAgain(retry.failures(), e.reason())) {
      retry.dueAt(clock.instant().plus(policy.retry().waitAfter(retry.failures())));
      return true;
    }
    if (e.reason() instanceof Error) {
      throw e;
    }
    if (policy.then() == OnFailure.SKIP) {
      delivery.skip(retry.skips(), e);
      return true;
    }
    ParkedStream anew = ParkedStream.at(subscriber, message, e.reason(), attempts, clock.instant());
    ParkedStream before = retry.memo();
    ParkedStream still = anew.replayed(before.replayedThrough()).rewoundAs(before);
    commit(List.of(still.revised(before.revision()).set()));
    parked.add(message.stream(), message.position());
    LOG.atWarn()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", message.stream())
        .addKeyValue("position", message.position())
        .addKeyValue("messageId", message.id())
        .log("{}: {} It stays parked from there", subscriber, e.getMessage());
    return false;
  }

  private boolean skip(ParkedStream memo) {
    long position = memo.position();
    Skipped given = skipped(memo, position);
    ParkedStream rest = memo.from(position + 1).asking(Request.RETRY);
    commit(List.of(rest.set(), Skips.recorded(repo, subscriber, List.of(given))));
    return true;
  }

  private boolean drop(ParkedStream memo) {
    Skipped given = skipped(memo, lastMarked(memo.stream()));
    if (commit(List.of(memo.delete(), Skips.recorded(repo, subscriber, List.of(given))))) {
      parked.remove(memo.stream());
      return false;
    }
    return true;
  }

  private Skipped skipped(ParkedStream memo, long through) {
    LOG.atWarn()
        .addKeyValue("subscriber", subscriber)
        .addKeyValue("stream", memo.stream())
        .addKeyValue("position", memo.position())
        .log(
            "{}: as asked, giving up positions {} to {} of the stream {}",
            subscriber,
            memo.position(),
            through,
            memo.stream());
    return new Skipped(memo.stream(), memo.position(), through, "", memo.cause(), clock.instant());
  }

  /** The last position of a stream up to the marker. */
  private long lastMarked(String stream) {
    long before = Long.MAX_VALUE;
    while (true) {
      EventLog last = repo.entriesBackwards(stream, before, 1);
      if (last.isEmpty() || last.first().sequence() <= subscription.sequence()) {
        return last.isEmpty() ? 0 : last.first().position();
      }
      before = last.first().position();
    }
  }

  /** Stores memos with the marker where it is; false if somebody else has changed one. */
  private boolean commit(List<MemoChange> changes) {
    MarkerMove move = subscription.moveTo(subscription.sequence());
    try {
      repo.commit(new Commit(PendingEvents.none(), changes, List.of(move)));
    } catch (MemoConflictException e) {
      return false;
    }
    subscription.moved(move);
    return true;
  }
}
