package dev.intrepid;

import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.subscriber.ProgressWaiters;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.exception.AppClosedException;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.exception.WaitsForItselfException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Waits until subscribers have handled what is in the log, or one message of it. Thread-safe; a
 * wait is for one thread.
 */
final class HandledWaits {

  private final IntrepidRepo repo;
  private final ProgressWaiters waiters;
  private final List<RunningSubscriber> subscribers;
  private final BooleanSupplier hasEnded;

  /**
   * Waits for these subscribers.
   *
   * @param hasEnded whether they handle nothing any more, since the app was closed
   */
  HandledWaits(
      IntrepidRepo repo,
      ProgressWaiters waiters,
      List<RunningSubscriber> subscribers,
      BooleanSupplier hasEnded) {
    this.repo = repo;
    this.waiters = waiters;
    this.subscribers = subscribers;
    this.hasEnded = hasEnded;
  }

  /** The same condition; it is refused once it does not hold and never will. */
  private BooleanSupplier unlessEnded(BooleanSupplier condition) {
    return () -> {
      // Asked first: what is handled until then counts.
      boolean isLast = hasEnded.getAsBoolean();
      boolean holds = condition.getAsBoolean();
      if (!holds && isLast) {
        throw AppClosedException.beforeCall(null);
      }
      return holds;
    };
  }

  /** As {@link Intrepid#awaitCaughtUp} says, for a thread that is not in a handler. */
  void untilCaughtUp(Duration timeout) throws InterruptedException {
    CaughtUp caughtUp = new CaughtUp(repo.lastSequence());
    if (!waiters.await(timeout, unlessEnded(caughtUp::holds), this::isPartlyElsewhere)) {
      throw behind("caught up", timeout, caughtUp.target);
    }
  }

  /** As {@link Intrepid#awaitHandled} says. */
  void untilHandled(EventRecord published, Duration timeout) throws InterruptedException {
    List<RunningSubscriber> takers = subscribers.stream().filter(s -> s.takes(published)).toList();
    AwaitedMessage message = new AwaitedMessage(repo, published);
    BooleanSupplier isHandled = () -> isHandled(message, takers);
    if (takers.stream().anyMatch(RunningSubscriber::isInPage) && !isHandled.getAsBoolean()) {
      throw WaitsForItselfException.untilHandled(published);
    }
    if (!waiters.await(
        timeout, unlessEnded(isHandled), () -> message.isMissing() || isPartlyElsewhere())) {
      throw message.isStored()
          ? behind("done with " + published.type(), timeout, message.record().sequence())
          : message.notStoredWithin(timeout);
    }
    requireHandled(message.record(), takers);
  }

  private boolean isHandled(AwaitedMessage message, List<RunningSubscriber> takers) {
    return areDone(takers, message.record())
        && message.isStored()
        && waitsInNone(takers, message.record());
  }

  /** Refuses a message that its takers are done with otherwise. */
  private void requireHandled(EventRecord message, List<RunningSubscriber> takers) {
    for (RunningSubscriber taker : takers) {
      taker.requireNotPassedOver(message);
      Optional<ParkedMemo> parked = parked(taker, message);
      boolean isParked = parked.isPresent() && !parked.get().isReplayed();
      if (isParked && parked.get().position() <= message.position()) {
        throw refused(parked.get());
      }
    }
  }

  private boolean isPartlyElsewhere() {
    return subscribers.stream().anyMatch(RunningSubscriber::isPartlyElsewhere);
  }

  private static boolean areDone(List<RunningSubscriber> subscribers, long sequence) {
    boolean done = true;
    for (RunningSubscriber subscriber : subscribers) {
      done &= subscriber.isDoneThrough(sequence);
    }
    return done;
  }

  private static boolean areDone(List<RunningSubscriber> subscribers, EventRecord message) {
    boolean done = true;
    for (RunningSubscriber subscriber : subscribers) {
      done &= subscriber.isDone(message);
    }
    return done;
  }

  /**
   * Whether none of these subscribers has the message wait in its stream, for the next try of an
   * earlier one or until a rewound stream has caught up.
   */
  private boolean waitsInNone(List<RunningSubscriber> takers, EventRecord message) {
    for (RunningSubscriber taker : takers) {
      Optional<ParkedMemo> parked = parked(taker, message);
      if (parked.isPresent() && waits(parked.get(), message)) {
        return false;
      }
    }
    return true;
  }

  private static StreamParkedException refused(ParkedMemo parked) {
    return new StreamParkedException(
        parked.subscriber(), parked.stream(), parked.position(), parked.attempts(), parked.cause());
  }

  private static boolean waits(ParkedMemo stream, EventRecord message) {
    return stream.isWaiting()
        ? stream.position() <= message.position()
        : stream.isReplayed() && stream.replayedThrough() < message.sequence();
  }

  private Optional<ParkedMemo> parked(RunningSubscriber taker, EventRecord message) {
    return ParkedMemo.read(repo, taker.storedName(), message.stream());
  }

  private NotCaughtUpException behind(String what, Duration timeout, long target) {
    List<SubscriptionStatus> all =
        subscribers.stream().flatMap(subscriber -> subscriber.status().stream()).toList();
    List<SubscriptionStatus> behind =
        all.stream()
            .filter(status -> status.doneThrough() < target || status.retrying() > 0)
            .toList();
    StringBuilder message = new StringBuilder("Not " + what + " within " + timeout + ":");
    // One that waits for its rebuild may have handled as much as it shows.
    (behind.isEmpty() ? all : behind).forEach(status -> message.append("\n  ").append(status));
    return new NotCaughtUpException(message.toString());
  }

  /** Moves its target on while handlers publish further messages. */
  private final class CaughtUp {
    private long target;

    CaughtUp(long target) {
      this.target = target;
    }

    boolean holds() {
      while (areDone(subscribers, target)) {
        long published = lastPublished();
        if (published <= target) {
          return true;
        }
        target = published;
      }
      return false;
    }

    private long lastPublished() {
      return subscribers.stream().mapToLong(RunningSubscriber::lastPublished).max().orElse(0);
    }
  }
}
