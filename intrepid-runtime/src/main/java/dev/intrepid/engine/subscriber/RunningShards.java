package dev.intrepid.engine.subscriber;

import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.engine.catalog.BoundHandlers;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards of a running subscriber, and the thread that puts others in their place: as many as
 * the program has, if the log was read in another number before, or those that go on after they
 * have stood by behind their heir. Thread-safe.
 */
final class RunningShards implements LayoutChange.Placing {

  private static final Logger LOG = LoggerFactory.getLogger(RunningSubscriber.class);

  private final SubscriberSpec spec;
  private final BoundHandlers handlers;
  private final EngineContext context;
  private final SubscriberContext common;
  private final SubscriptionConfig config;
  private final SubscriptionLayout layout;
  private final Succession succession;
  private final boolean isDaemon = Thread.currentThread().isDaemon();

  private volatile List<SubscriberShard> shards; // written under the lock of this
  private @Nullable Thread change; // guarded by this
  private boolean awaitsHeir; // guarded by this
  private boolean isEnding; // guarded by this

  /** Resumes them, or begins the subscriber; nothing is delivered yet. */
  RunningShards(
      SubscriberContext common,
      SubscriptionConfig config,
      SubscriptionLayout layout,
      Succession succession,
      BoundHandlers handlers) {
    this.spec = common.spec();
    this.handlers = handlers;
    this.context = common.engine();
    this.common = common;
    this.config = config;
    this.layout = layout;
    this.succession = succession;
    this.shards = shards(succession.begin(common.liveAfter()));
  }

  /** Those that there are now. */
  List<SubscriberShard> now() {
    return shards;
  }

  private List<SubscriberShard> shards(int count) {
    TopicFeed feed = context.feeds().of(config.topic());
    List<SubscriberShard> all = new ArrayList<>();
    for (SubscriptionConfig shardConfig : SubscriptionLayout.configs(config, count)) {
      ShardOwner owner = succession.owner(owner(shardConfig.shard()));
      all.add(
          new SubscriberShard(common, shardConfig, feed, owner, succession, handlers.newTable()));
    }
    return all;
  }

  /**
   * Every app works on shadows, and on shards that are brought to one sequence: the fence lets one
   * of them win.
   */
  private ShardOwner owner(Shard shard) {
    Members members = context.members();
    boolean isShared = shard.count() == spec.shards() && !ShadowName.is(spec.name());
    return isShared
        ? members.owner(spec.name(), shard.index())
        : ShardOwner.ofAll(members.process());
  }

  /** Begins to deliver. */
  synchronized void start() {
    if (isEnding) {
      return;
    }
    if (shards.size() == spec.shards()) {
      start(shards);
    } else {
      changeBy(layoutChange());
    }
  }

  private void changeBy(Runnable toOurs) {
    Thread thread = new Thread(toOurs, "intrepid-" + spec.name() + "-shards");
    // Like the thread that started the app, not like the one that looks for others.
    thread.setDaemon(isDaemon);
    change = thread;
    thread.start();
  }

  /** Waits until it may go on under its own name, if it was started, and does not wait yet. */
  synchronized void awaitHeir() {
    // Asked under the lock: it may have gone on just now.
    boolean isToWait = succession.isBehind() && !awaitsHeir && shards.get(0).isStarted();
    if (isEnding || !isToWait) {
      return;
    }
    if (change != null) {
      change.interrupt();
    }
    Duration lookEvery = context.members().lookEvery();
    changeBy(
        new HeirWait(succession, context.outage(), lookEvery, common.liveAfter(), layoutChange()));
    awaitsHeir = true; // last: where there is no memory for the thread, the next look tries again
  }

  private LayoutChange layoutChange() {
    return new LayoutChange(spec, layout, context, this::standingByOrNew, this);
  }

  /** That many shards to work on: those that stand by, if they fit, or new ones. */
  private List<SubscriberShard> standingByOrNew(int count) {
    List<SubscriberShard> now = shards;
    boolean fit =
        succession.isBehind()
            && count == spec.shards()
            && now.size() == count
            && now.stream().noneMatch(SubscriberShard::isClosed);
    return fit ? now : shards(count);
  }

  @Override
  public void put(List<SubscriberShard> these, boolean areToWork) throws InterruptedException {
    if (these != shards) {
      end(shards);
    }
    synchronized (this) {
      if (!isToChange()) {
        throw new InterruptedException("The subscriber is being closed, or stands by again.");
      }
      if (these != shards) {
        common.parked().reset();
        shards = these;
        start(these);
      }
      if (areToWork && succession.isBehind()) {
        awaitsHeir = false;
        succession.goesOn();
        ask();
      }
    }
  }

  /** Whether this thread is to go on; under the lock. */
  private boolean isToChange() {
    return !isEnding && change == Thread.currentThread();
  }

  @Override
  public void waitFor(LayoutChange.Waiting waiting) throws InterruptedException {
    while (true) {
      try {
        waiting.run();
        return;
      } catch (InterruptedException e) {
        synchronized (this) {
          if (!isToChange()) {
            throw e;
          }
        }
        LOG.debug("{}: the wait for its shards was interrupted; it goes on", spec.name(), e);
      }
    }
  }

  /** Waits for the pages in hand, since objects of handlers are called by one thread a shard. */
  private void end(List<SubscriberShard> these) throws InterruptedException {
    for (SubscriberShard shard : these) {
      shard.worker().stopReading();
    }
    waitFor(() -> SubscriberShard.awaitEnd(these, context.waiters()));
  }

  private static void start(List<SubscriberShard> these) {
    for (SubscriberShard shard : these) {
      shard.start();
    }
  }

  /** Asks them to stop after the current page, without waiting. */
  synchronized void stopReading() {
    isEnding = true;
    if (change != null) {
      change.interrupt();
    }
    for (SubscriberShard shard : shards) {
      shard.worker().stopReading();
    }
  }

  /** Whether all of its threads end in time, after they were asked to stop. */
  boolean endsBy(Deadline deadline) {
    Thread last = changing();
    boolean haveEnded = last == null || Uninterrupted.join(last, deadline);
    for (SubscriberShard shard : shards) {
      haveEnded &= shard.worker().endsBy(deadline);
    }
    return haveEnded;
  }

  /** Interrupts their handlers, which are not waited for any more. */
  void interrupt() {
    for (SubscriberShard shard : shards) {
      shard.worker().interrupt();
    }
  }

  /** Their threads that have not ended, by name. */
  List<String> atWork() {
    List<String> threads = new ArrayList<>();
    Thread last = changing();
    if (last != null && last.isAlive()) {
      threads.add(last.getName());
    }
    for (SubscriberShard shard : shards) {
      threads.addAll(shard.worker().atWork());
    }
    return threads;
  }

  private synchronized @Nullable Thread changing() {
    return change;
  }

  /** Has them look for requests. */
  void ask() {
    for (SubscriberShard shard : shards) {
      shard.ask();
    }
  }
}
