package dev.intrepid.engine.subscriber;

import dev.intrepid.SubscriberStoppedException;
import dev.intrepid.SystemClock;
import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.SkippedMessages;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.delivery.Outage;
import dev.intrepid.engine.delivery.PageDelivery;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.step.CrossStreamMemos;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.engine.step.MemoTier;
import dev.intrepid.engine.step.StepMemos;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredText;
import dev.intrepid.subscription.PageSource;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import dev.intrepid.subscription.SubscriptionWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One shard of a running subscriber: its subscription, its pages, its worker. Thread-safe. */
final class SubscriberShard {

  private static final int LONGEST_FAILURE = 300;
  private static final Duration LONG_FOR_A_PAGE = Duration.ofSeconds(10);

  private final SubscriberSpec spec;
  private final IntrepidRepo repo;
  private final Clock clock;
  private final PageDecoder decoder;
  private final ShardOwner owner;
  private final LeftShard left = new LeftShard(System.nanoTime());
  private final SubscriberPages pages;
  private final SubscriptionWorker worker;
  private volatile boolean isStarted;

  /**
   * Resumes a shard; nothing is delivered yet.
   *
   * @param config which shard, under which marker
   * @param feed reads the log for all shards
   * @param target where its memos are read and its commits go
   * @param handling what it handles, beside other programs
   * @param owner which process works on it
   * @param gate keeps its pages and requests apart
   * @param liveAfter the last sequence of the log when the app was started
   * @param parked how many streams all shards have parked
   */
  SubscriberShard(
      SubscriberSpec spec,
      HandlerTable table,
      MessageDecoders decoders,
      SubscriptionConfig config,
      ShardFeed feed,
      EngineContext context,
      CommitTarget target,
      Handling handling,
      ShardOwner owner,
      PageGate gate,
      long liveAfter,
      ParkedCounts parked) {
    this.spec = spec;
    this.repo = context.repo();
    this.clock = context.clock();
    this.owner = owner;
    this.decoder = new PageDecoder(spec.name(), spec.strict(), decoders, context.generated());
    Subscription subscription = Subscription.resume(repo, config);
    Shard shard = config.shard();
    PageSource source = shard.count() > 1 ? feed.of(shard.index()) : subscription.source();
    PageSource targetPages = target.pages(source, shard);
    subscription.readFrom(targetPages);
    StepMemos memos =
        new StepMemos(
            target,
            context.generated().formerMemos(),
            context.format(),
            new MemoTier(),
            context.computations(),
            repo);
    CrossStreamMemos crossStream =
        new CrossStreamMemos(spec, new SourceStreams(spec, context.generated()));
    EngineStep step =
        new EngineStep(
            ShadowName.live(spec.name()),
            spec.handlers(),
            memos,
            crossStream,
            context.generated(),
            context.format(),
            clock,
            liveAfter,
            context.watches().of(spec.name()));
    Clock steady = SystemClock.steady(clock);
    Outage outage = new Outage(spec, steady);
    PageDelivery delivery =
        new PageDelivery(
            spec,
            subscription,
            target,
            decoder,
            table,
            step,
            memos,
            crossStream,
            gate,
            outage,
            clock);
    this.pages =
        new SubscriberPages(
            spec,
            subscription,
            repo,
            target,
            handling,
            owner,
            delivery,
            gate,
            parked,
            outage,
            clock,
            steady);
    this.worker =
        new SubscriptionWorker(
            subscription,
            pages,
            clock,
            () -> {
              pages.noted();
              context.waiters().signal();
            });
    // Pages that are held back arrive some time after their messages were published.
    if (targetPages == source) {
      worker.restAmong(context.resting());
    }
  }

  /** Begins to deliver. */
  void start() {
    isStarted = true;
    worker.start();
  }

  SubscriptionWorker worker() {
    return worker;
  }

  /** The highest sequence that its handlers have published so far. */
  long lastPublished() {
    return pages.lastPublished();
  }

  /** Has it look for requests. */
  void ask() {
    pages.ask();
    worker.wake();
  }

  /** Wakes it if the shard has come to this process or has gone from it. */
  void lookForOwner() {
    if (isStarted && pages.hasMoved()) {
      ask();
    }
  }

  /** Whether another process works on it. */
  boolean isElsewhere() {
    return !owner.isHere();
  }

  /** Whether this process cannot work on it; asked by one thread, every now and then. */
  boolean isLeft() {
    return !isStarted
        || left.isLeft(
            System.nanoTime(),
            worker.state(),
            worker.failure().orElse(null),
            Duration.between(worker.movedAt(), clock.instant()),
            pages.endedCalls());
  }

  boolean hasEnded() {
    return worker.state() == SubscriptionState.CLOSED
        || worker.state() == SubscriptionState.STOPPED;
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
    if (isElsewhere()) {
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
    if (worker.state() != SubscriptionState.STANDBY && !isElsewhere()) {
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
    return isElsewhere() ? statusElsewhere(skipped, aside) : statusHere(skipped);
  }

  private SubscriptionStatus statusElsewhere(long skipped, List<ParkedMemo> aside) {
    long done = marked();
    long head = repo.lastSequence();
    EventLog next = next(done);
    Shard shard = worker.config().shard();
    List<ParkedMemo> own = aside.stream().filter(one -> shard.contains(one.stream())).toList();
    return new SubscriptionStatus(
        worker.config(),
        worker.state() == SubscriptionState.CLOSED
            ? SubscriptionState.CLOSED
            : SubscriptionState.STANDBY,
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
        Optional.empty());
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
        worker.failure().map(SubscriberShard::inALine).orElse(""));
  }

  private static String inALine(Throwable failure) {
    return StoredText.of(failure, LONGEST_FAILURE).replaceAll("\\R+", " ");
  }

  static long skipped(IntrepidRepo repo, String subscriber) {
    return SkippedMessages.in(repo, subscriber).count();
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
