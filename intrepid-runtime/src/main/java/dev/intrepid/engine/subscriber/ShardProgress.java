package dev.intrepid.engine.subscriber;

import dev.intrepid.SubscriberStoppedException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.FailureText;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How far one shard of a running subscriber is and how it is doing: by what its worker says here,
 * or, where another process works on it, by what that has stored. Thread-safe.
 */
final class ShardProgress {

  private static final int LONGEST_FAILURE = 300;
  private static final Duration LONG_FOR_A_PAGE = Duration.ofSeconds(10);

  private final SubscriberSpec spec;
  private final IntrepidRepo repo;
  private final Clock clock;
  private final PageDecoder decoder;
  private final ShardOwner owner;
  private final SubscriberPages pages;
  private final PageWorker worker;
  private volatile boolean isStarted;

  ShardProgress(
      SubscriberSpec spec,
      IntrepidRepo repo,
      Clock clock,
      PageDecoder decoder,
      ShardOwner owner,
      SubscriberPages pages,
      PageWorker worker) {
    this.spec = spec;
    this.repo = repo;
    this.clock = clock;
    this.decoder = decoder;
    this.owner = owner;
    this.pages = pages;
    this.worker = worker;
  }

  /** Takes note that its worker is started. */
  void started() {
    isStarted = true;
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
          spec.name(), worker.failure().orElseThrow(IllegalStateException::new));
    }
    return hasAnswered && (done >= sequence || (isAtRest() && next(done).isEmpty()));
  }

  private boolean isAtRest() {
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
        ParkedMemo.prefix(spec.name()),
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
  private EventLog next(long done) {
    return repo.entriesSince(worker.config().topic(), worker.config().shard(), done, 1);
  }

  /**
   * How it is doing.
   *
   * @param aside what the subscriber has set aside, as stored, if a shard of it is elsewhere
   */
  SubscriptionStatus status(long skipped, List<ParkedMemo> aside) {
    return owner.isHere() ? statusHere(skipped) : statusElsewhere(skipped, aside);
  }

  private SubscriptionStatus statusElsewhere(long skipped, List<ParkedMemo> aside) {
    long done = marked();
    long head = repo.lastSequence();
    EventLog next = next(done);
    Shard shard = worker.config().shard();
    boolean hasEnded = worker.hasEnded();
    List<ParkedMemo> own = aside.stream().filter(one -> shard.contains(one.stream())).toList();
    return new SubscriptionStatus(
        worker.config(),
        hasEnded ? worker.state() : SubscriptionState.STANDBY,
        owner.process(),
        next.isEmpty() ? head : done,
        head,
        next.isEmpty() ? Duration.ZERO : sinceStored(next.first()),
        worker.handled(),
        0,
        decoder.unknown(),
        (int) own.stream().filter(one -> !one.isWaiting() && !one.isReplayed()).count(),
        (int) own.stream().filter(ParkedMemo::isWaiting).count(),
        skipped,
        Optional.empty(),
        hasEnded ? worker.failure() : Optional.empty());
  }

  private SubscriptionStatus statusHere(long skipped) {
    boolean hasAnswered = pages.hasAnswered() && !worker.isOfLogGoneBack();
    // Until the worker has seen a rewind, its position is ahead of the marker.
    long done = hasAnswered ? worker.doneThrough() : Math.min(worker.doneThrough(), marked());
    SubscriptionState state = worker.state();
    boolean isAsked = state == SubscriptionState.LIVE && !hasAnswered;
    long head = repo.lastSequence();
    EventLog next = next(done);
    boolean hasWork = !next.isEmpty() || state == SubscriptionState.OUTAGE;
    return new SubscriptionStatus(
        worker.config(),
        isAsked ? SubscriptionState.CATCHING_UP : state,
        owner.process(),
        next.isEmpty() && isAtRest() ? head : done,
        head,
        next.isEmpty() ? Duration.ZERO : sinceStored(next.first()),
        worker.handled(),
        worker.rate(),
        decoder.unknown(),
        pages.parked(),
        pages.waiting(),
        skipped,
        hasWork ? stuckSince() : Optional.empty(),
        worker.failure());
  }

  private long marked() {
    return repo.marker(worker.config().streamId(), worker.config().shard())
        .map(record -> record.marker().sequence())
        .orElse(0L);
  }

  /** A report, made without reading the repo. */
  ShardReport report() {
    return new ShardReport(
        spec.name(),
        worker.config().shard().index(),
        worker.config().shard().count(),
        worker.state().name(),
        worker.doneThrough(),
        worker.rate(),
        stuckSince().map(Instant::toString).orElse(""),
        worker.failure().map(ShardProgress::inALine).orElse(""));
  }

  private static String inALine(Throwable failure) {
    return FailureText.of(failure, LONGEST_FAILURE).replaceAll("\\R+", " ");
  }

  private Duration sinceStored(EventRecord next) {
    Duration since = Duration.between(next.recordedAt(), clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** Since when it has not moved, if that is long ago or it cannot move. */
  private Optional<Instant> stuckSince() {
    if (!isStarted) {
      return Optional.empty(); // its memos are rebuilt first
    }
    Instant moved = worker.movedAt();
    boolean isLong = Duration.between(moved, clock.instant()).compareTo(LONG_FOR_A_PAGE) > 0;
    return switch (worker.state()) {
      case PAUSED, STANDBY, CLOSED -> Optional.empty();
      case RETRYING, OUTAGE, FAILING, STOPPED -> Optional.of(moved);
      case STARTING, CATCHING_UP, LIVE -> isLong ? Optional.of(moved) : Optional.empty();
    };
  }
}
