package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.HandlerTable;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.SourceStreams;
import dev.intrepid.engine.decode.PageDecoder;
import dev.intrepid.engine.delivery.PageDelivery;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.delivery.ShardContext;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.step.CrossStreamMemos;
import dev.intrepid.engine.step.EngineStep;
import dev.intrepid.engine.step.MemosAhead;
import dev.intrepid.engine.step.StepContext;
import dev.intrepid.engine.step.StepMemos;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One shard of a running subscriber: its subscription, its pages, its worker. Thread-safe. */
final class SubscriberShard {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Clock clock;
  private final ShardOwner owner;
  private final LeftShard left = new LeftShard(System.nanoTime());
  private final SubscriberPages pages;
  private final PageWorker worker;
  private final ShardProgress progress;
  private final ShardStatus status;

  /**
   * Resumes a shard; nothing is delivered yet.
   *
   * @param config which shard, under which marker
   * @param feed reads the log for all that have this topic
   * @param owner which process works on it
   * @param succession under which name it is stored
   * @param table calls the handlers
   */
  SubscriberShard(
      SubscriberContext subscriber,
      SubscriptionConfig config,
      TopicFeed feed,
      ShardOwner owner,
      Succession succession,
      HandlerTable table) {
    SubscriberSpec spec = subscriber.spec();
    EngineContext context = subscriber.engine();
    CommitTarget target = subscriber.target();
    IntrepidRepo repo = context.repo();
    this.clock = context.clock();
    this.owner = owner;
    PageDecoder decoder =
        new PageDecoder(spec.name(), spec.strict(), subscriber.decoders(), context.generated());
    Subscription subscription = Subscription.resume(repo, config);
    Shard shard = config.shard();
    PageSource source = feed.of(shard);
    PageSource targetPages = target.pages(source, shard);
    SourceStreams streams = new SourceStreams(spec, context.generated());
    StepMemos memos =
        new StepMemos(
            target,
            context.generated().formerMemos(),
            context.format(),
            new MemosAhead(target, spec, streams),
            context.computations(),
            repo);
    CrossStreamMemos crossStream = new CrossStreamMemos(spec, streams);
    StepContext stepContext =
        new StepContext(
            context.generated(),
            context.format(),
            clock,
            context.watches().of(spec.name()),
            subscriber.liveAfter());
    EngineStep step = new EngineStep(spec, memos, crossStream, stepContext);
    ShardContext shardContext =
        ShardContext.of(spec, subscription, repo, subscriber.parked(), clock);
    PageGate gate = subscriber.gate();
    PageDelivery delivery = new PageDelivery(shardContext, target, decoder, table, step, gate);
    this.pages = new SubscriberPages(shardContext, target, succession, owner, delivery, gate);
    this.worker =
        new PageWorker(
            subscription,
            targetPages,
            pages,
            context.outage(),
            clock,
            new Runnable() {
              @Override
              public void run() {
                pages.noted();
                context.waiters().signal();
              }
            });
    this.progress = new ShardProgress(repo, succession, owner, pages, worker);
    this.status = new ShardStatus(progress, pages, worker, decoder, clock);
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

  /** Whether its worker was started. */
  boolean isStarted() {
    return progress.isStarted();
  }

  /** Waits until the workers of these do nothing, now and later, unless they are started. */
  static void awaitEnd(List<SubscriberShard> these, ProgressWaiters waiters)
      throws InterruptedException {
    BooleanSupplier haveEnded = () -> these.stream().allMatch(SubscriberShard::hasEnded);
    while (!waiters.await(BETWEEN_LOOKS, haveEnded)) {
      // One of them is in a page.
    }
  }

  private boolean hasEnded() {
    return !isStarted() || worker.hasEnded();
  }

  /** Whether its worker was asked to end and did. */
  boolean isClosed() {
    return worker.state() == SubscriptionState.CLOSED;
  }

  /** Whether it was started and has not looked at the log yet. */
  boolean isBeginning() {
    return progress.isStarted() && worker.state() == SubscriptionState.STARTING;
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

  /** How far it is. */
  ShardProgress progress() {
    return progress;
  }

  /** How it is doing. */
  ShardStatus status() {
    return status;
  }
}
