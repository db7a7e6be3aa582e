package dev.intrepid.engine.delivery;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the stream of a message that failed waits for the next try, or is parked. It does
 * not decide when the policy stops the subscriber or passes over a handler, or when there is no
 * room for another stream. For one thread.
 */
final class AsideRule {

  /**
   * Shortest wait for which a trace is stored: after shorter waits most messages are handled, and
   * the trace would be most of what is written for them.
   */
  private static final Duration LONG_WAIT = Duration.ofSeconds(1);

  private final SubscriberSpec spec;
  private final ParkedCounts counts;
  private final Outage outage;
  private final Clock clock;
  private final Duration longestWait;

  /**
   * The rule of a subscriber.
   *
   * @param counts how many streams all its shards have set aside
   */
  AsideRule(SubscriberSpec spec, ParkedCounts counts, Outage outage, Clock clock) {
    this.spec = spec;
    this.counts = counts;
    this.outage = outage;
    this.clock = clock;
    this.longestWait = longestWait(spec);
  }

  private static Duration longestWait(SubscriberSpec spec) {
    Duration longest = spec.failure().retry().max();
    for (int i = 0; i < spec.handlers().size(); i++) {
      Duration other = spec.failureOf(i).retry().max();
      longest = other.compareTo(longest) > 0 ? other : longest;
    }
    return longest;
  }

  /**
   * A message of the log failed.
   *
   * @param handler the index of the handler that failed; negative if none did
   * @param attempt which try that was, from 1
   * @param room the room that its page takes for streams it sets aside
   * @return its stream, to be stored; null if it is not set aside
   */
  @Nullable ParkedMemo ofLog(
      MessageFailedException failure, int handler, int attempt, ParkedCounts.Room room) {
    FailurePolicy policy = failure.policy();
    if (failure.reason() instanceof Error || policy.then() == OnFailure.STOP) {
      return null;
    }
    if (attempt == 1) {
      outage.failed(handler, failure);
    }
    ParkedMemo aside = aside(failure, attempt);
    if (isTriedAgain(failure, attempt)) {
      boolean hasRoom = outage.isOn() || room.takeToWait(spec.parkAtMost());
      return hasRoom ? waiting(aside, failure, attempt, Request.NONE) : null;
    }
    boolean isParked = policy.then() == OnFailure.PARK;
    return isParked && room.takeToPark(spec.parkAtMost()) ? parked(aside, failure) : null;
  }

  /**
   * A message failed in a stream that is set aside already.
   *
   * @param before the stream as it is stored
   * @param failures how often the message has failed in a row, with this time
   * @param attempts how often it was tried in all
   * @param room the room that its page takes for streams it parks
   * @return the stream, to be stored in its place; null if it neither waits nor is parked any more
   */
  @Nullable ParkedMemo ofAside(
      MessageFailedException failure,
      ParkedMemo before,
      int failures,
      int attempts,
      ParkedCounts.Room room) {
    if (failure.reason() instanceof Error) {
      return null;
    }
    ParkedMemo aside =
        aside(failure, attempts)
            .replayed(before.replayedThrough())
            .rewoundAs(before)
            .revised(before.revision());
    if (isTriedAgain(failure, failures)) {
      int counted = outage.isOn() ? failures - 1 : failures;
      return waiting(aside, failure, counted, before.request());
    }
    boolean wasAsked = before.request() != Request.NONE;
    return switch (failure.policy().then()) {
      case SKIP -> null;
      case STOP -> wasAsked ? parked(aside, failure) : null;
      case PARK -> wasAsked || room.takeToPark(spec.parkAtMost()) ? parked(aside, failure) : null;
    };
  }

  /** In an outage nothing counts as the last try. */
  private boolean isTriedAgain(MessageFailedException failure, int failures) {
    FailurePolicy policy = failure.policy();
    return policy.triesAgain(failures, failure.reason())
        || (outage.isOn() && policy.retry().retries(failure.reason()));
  }

  /**
   * The next try of a stream: at once, or when an outage is over.
   *
   * @param handler the handler of the outage; empty if there is none
   */
  NextTry now(String handler) {
    return new NextTry(clock.instant(), 0, handler);
  }

  /** How long until the stored next try of a stream; never longer than the policies allow. */
  Duration untilNextTry(ParkedMemo stored) {
    Duration wait = stored.untilNextTry(clock.instant());
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }

  /** Omits the trace for a short wait, since writing it takes longer than the try. */
  private ParkedMemo waiting(
      ParkedMemo aside, MessageFailedException failure, int failures, Request asked) {
    RetryPolicy retry = failure.policy().retry();
    int tries = Math.max(1, failures);
    Instant at = clock.instant().plus(retry.waitAfter(tries));
    ParkedMemo waiting = aside.waiting(new NextTry(at, failures, outage.handlerName()), asked);
    boolean isLong = retry.longestWaitAfter(tries).compareTo(LONG_WAIT) >= 0;
    return isLong || outage.isOn() ? waiting.withTraceOf(failure.reason()) : waiting;
  }

  /**
   * The stream of a message that is given up, parked, to be stored.
   *
   * @throws MessageFailedException if there is no room for it, and the subscriber stops
   */
  ParkedMemo givenUp(MessageFailedException failure, int attempts, ParkedCounts.Room room)
      throws MessageFailedException {
    if (!room.takeToPark(spec.parkAtMost())) {
      throw tooMany(failure);
    }
    return parked(aside(failure, attempts), failure);
  }

  private static ParkedMemo parked(ParkedMemo aside, MessageFailedException failure) {
    return aside.withTraceOf(failure.reason());
  }

  private ParkedMemo aside(MessageFailedException failure, int attempts) {
    EventRecord message = failure.event();
    return ParkedMemo.at(spec.name(), message, failure.reason(), attempts, clock.instant());
  }

  /** The failure that stops a subscriber without room for another parked stream. */
  MessageFailedException tooMany(MessageFailedException failure) {
    Throwable tooMany = new TooManyParkedException(spec.name(), counts.parked(), failure);
    return new MessageFailedException(
        failure.event(), tooMany, failure.policy().atOnce().then(OnFailure.STOP));
  }
}
