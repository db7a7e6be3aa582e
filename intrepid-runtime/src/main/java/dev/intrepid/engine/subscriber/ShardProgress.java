package dev.intrepid.engine.subscriber;

import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionState;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How far one shard of a running subscriber is: by what its worker says here, or, where another
 * process works on it, by what that has stored. Thread-safe.
 */
final class ShardProgress {

  private final IntrepidRepo repo;
  private final Succession succession;
  private final ShardOwner owner;
  private final SubscriberPages pages;
  private final PageWorker worker;
  private volatile boolean isStarted;

  ShardProgress(
      IntrepidRepo repo,
      Succession succession,
      ShardOwner owner,
      SubscriberPages pages,
      PageWorker worker) {
    this.repo = repo;
    this.succession = succession;
    this.owner = owner;
    this.pages = pages;
    this.worker = worker;
  }

  /** Takes note that its worker is started. */
  void started() {
    isStarted = true;
  }

  /** The name of the subscriber in this program. */
  String subscriber() {
    return succession.name();
  }

  /** The last sequence of the log. */
  long head() {
    return repo.lastSequence();
  }

  /** Which process works on it. */
  ShardOwner owner() {
    return owner;
  }

  /** Whether its worker was started. */
  boolean isStarted() {
    return isStarted;
  }

  /** As {@link RunningSubscriber#isDoneThrough}, for this shard. */
  boolean isDoneThrough(long sequence) {
    return isMarkedThrough(sequence) && !pages.waitsUpTo(sequence) && !waitsElsewhere();
  }

  /** As {@link #isMarkedThrough}, by what the process that works on it has stored. */
  private boolean isMarkedElsewhere(long sequence) {
    long done = marked();
    return done >= sequence || next(done).isEmpty();
  }

  /**
   * The same, apart from streams that wait to be tried again.
   *
   * @throws SubscriberStoppedException if it has stopped before
   */
  boolean isMarkedThrough(long sequence) {
    if (!owner.isHere()) {
      return isMarkedElsewhere(sequence);
    }
    if (worker.isOfLogGoneBack() && worker.state() != SubscriptionState.STOPPED) {
      return false;
    }
    long done = worker.doneThrough();
    boolean hasAnswered = pages.hasAnswered();
    boolean isStopped = worker.state() == SubscriptionState.STOPPED;
    if (isStopped && (done < sequence || !hasAnswered || pages.waitsUpTo(sequence))) {
      throw new SubscriberStoppedException(
          subscriber(), worker.failure().orElseThrow(IllegalStateException::new));
    }
    return hasAnswered && (done >= sequence || (isAtRest() && next(done).isEmpty()));
  }

  /** Whether its worker has nothing to do. */
  boolean isAtRest() {
    return switch (worker.state()) {
      case LIVE, STANDBY, RETRYING -> true;
      default -> false;
    };
  }

  /** Whether a stream waits that another process works on. */
  private boolean waitsElsewhere() {
    if (worker.state() != SubscriptionState.STANDBY && owner.isHere()) {
      return false;
    }
    AtomicBoolean waits = new AtomicBoolean();
    Shard shard = worker.config().shard();
    repo.eachMemo(
        ParkedMemo.prefix(succession.storedName()),
        memo -> {
          ParkedMemo stream = ParkedMemo.of(memo);
          boolean waitsNow = stream.isWaiting() || stream.request() != ParkedMemo.Request.NONE;
          waits.compareAndSet(false, waitsNow && shard.contains(stream.stream()));
        });
    return waits.get();
  }

  /**
   * The next message of its own; the log may have grown by messages of others, which do not wake
   * it.
   */
  EventLog next(long done) {
    return repo.entriesSince(worker.config().topic(), worker.config().shard(), done, 1);
  }

  /** The sequence of its stored marker, or of that of its heir; 0 if there is none. */
  long marked() {
    long own =
        repo.marker(worker.config().streamId(), worker.config().shard())
            .map(record -> record.marker().sequence())
            .orElse(0L);
    return succession.isBehind() ? succession.marked(worker.config().topic(), own) : own;
  }
}
