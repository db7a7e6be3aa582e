package dev.intrepid.engine.subscriber;

import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.engine.worker.StorableFailure;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one shard of a running subscriber is doing, for users and for the reports of the app.
 * Thread-safe.
 */
final class ShardStatus {

  private static final int LONGEST_FAILURE = 300;
  private static final Duration LONG_FOR_A_PAGE = Duration.ofSeconds(10);

  private final ShardProgress progress;
  private final SubscriberPages pages;
  private final PageWorker worker;
  private final PageDecoder decoder;
  private final Clock clock;

  ShardStatus(
      ShardProgress progress,
      SubscriberPages pages,
      PageWorker worker,
      PageDecoder decoder,
      Clock clock) {
    this.progress = progress;
    this.pages = pages;
    this.worker = worker;
    this.decoder = decoder;
    this.clock = clock;
  }

  /**
   * How it is doing.
   *
   * @param aside what the subscriber has set aside, as stored, if a shard of it is elsewhere
   */
  SubscriptionStatus of(long skipped, List<ParkedMemo> aside) {
    return progress.owner().isHere() ? statusHere(skipped) : statusElsewhere(skipped, aside);
  }

  private SubscriptionStatus statusElsewhere(long skipped, List<ParkedMemo> aside) {
    long done = progress.marked();
    long head = progress.head();
    EventLog next = progress.next(done);
    Shard shard = worker.config().shard();
    boolean hasEnded = worker.hasEnded();
    List<ParkedMemo> own = aside.stream().filter(one -> shard.contains(one.stream())).toList();
    return new SubscriptionStatus(
        worker.config(),
        hasEnded ? worker.state() : SubscriptionState.STANDBY,
        progress.owner().process(),
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
    long done =
        hasAnswered ? worker.doneThrough() : Math.min(worker.doneThrough(), progress.marked());
    SubscriptionState state = worker.state();
    boolean isAsked = state == SubscriptionState.LIVE && !hasAnswered;
    long head = progress.head();
    EventLog next = progress.next(done);
    boolean hasWork = !next.isEmpty() || state == SubscriptionState.OUTAGE;
    return new SubscriptionStatus(
        worker.config(),
        isAsked ? SubscriptionState.CATCHING_UP : state,
        progress.owner().process(),
        next.isEmpty() && progress.isAtRest() ? head : done,
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

  /** A report, made without reading the repo. */
  ShardReport report() {
    Optional<Instant> stuckSince = stuckSince();
    Optional<? extends Throwable> failure = worker.failure();
    return new ShardReport(
        progress.subscriber(),
        worker.config().shard().index(),
        worker.config().shard().count(),
        worker.state().name(),
        worker.doneThrough(),
        worker.rate(),
        stuckSince.isPresent() ? stuckSince.get().toString() : "",
        failure.isPresent() ? inALine(failure.get()) : "");
  }

  private static String inALine(Throwable failure) {
    return StorableFailure.of(failure, LONGEST_FAILURE).replaceAll("\\R+", " ");
  }

  private Duration sinceStored(EventRecord next) {
    Duration since = Duration.between(next.recordedAt(), clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** Since when it has not moved, if that is long ago or it cannot move. */
  private Optional<Instant> stuckSince() {
    if (!progress.isStarted()) {
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
