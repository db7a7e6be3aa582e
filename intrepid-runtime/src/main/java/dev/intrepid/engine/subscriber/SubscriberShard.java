package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.delivery.PageDelivery;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.delivery.ShardContext;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.step.CrossStreamMemos;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.engine.step.MemoTier;
import dev.intrepid.engine.step.StepMemos;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Clock;
import java.time.Duration;

/** One shard of a running subscriber: its subscription, its pages, its worker. Thread-safe. */
final class SubscriberShard {

  private final Clock clock;
  private final ShardOwner owner;
  private final LeftShard left = new LeftShard(System.nanoTime());
  private final SubscriberPages pages;
  private final PageWorker worker;
  private final ShardProgress progress;

  /**
   * Resumes a shard; nothing is delivered yet.
   *
   * @param config which shard, under which marker
   * @param feed reads the log for all that have this topic
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
      TopicFeed feed,
      EngineContext context,
      CommitTarget target,
      Handling handling,
      ShardOwner owner,
      PageGate gate,
      long liveAfter,
      ParkedCounts parked) {
    IntrepidRepo repo = context.repo();
    this.clock = context.clock();
    this.owner = owner;
    PageDecoder decoder =
        new PageDecoder(spec.name(), spec.strict(), decoders, context.generated());
    Subscription subscription = Subscription.resume(repo, config);
    Shard shard = config.shard();
    PageSource source = feed.of(shard);
    PageSource targetPages = target.pages(source, shard);
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
    ShardContext shardContext = ShardContext.of(spec, subscription, repo, parked, clock);
    PageDelivery delivery =
        new PageDelivery(shardContext, target, decoder, table, step, memos, crossStream, gate);
    this.pages = new SubscriberPages(shardContext, target, handling, owner, delivery, gate);
    this.worker =
        new PageWorker(
            subscription,
            targetPages,
            pages,
            clock,
            () -> {
              pages.noted();
              context.waiters().signal();
            });
    this.progress = new ShardProgress(spec, repo, clock, decoder, owner, pages, worker);
    // Pages that are held back arrive some time after their messages were published.
    if (targetPages == source) {
      worker.restAmong(context.resting());
    }
  }

  /** Begins to deliver. */
  void start() {
    progress.started();
    worker.start();
  }

  PageWorker worker() {
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
    if (progress.isStarted() && pages.hasMoved()) {
      ask();
    }
  }

  /** Whether another process works on it. */
  boolean isElsewhere() {
    return !owner.isHere();
  }

  /** Whether this process cannot work on it; asked by one thread, every now and then. */
  boolean isLeft() {
    return !progress.isStarted()
        || left.isLeft(
            System.nanoTime(),
            worker.state(),
            worker.failure().orElse(null),
            Duration.between(worker.movedAt(), clock.instant()),
            pages.endedCalls());
  }

  /** How far it is, and how it is doing. */
  ShardProgress progress() {
    return progress;
  }
}
