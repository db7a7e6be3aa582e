package dev.intrepid.engine.subscriber;

import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.engine.catalog.BoundHandlers;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.LiveTarget;
import dev.intrepid.engine.state.OwnedMemos;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.stored.HandledType;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.SkippedMemo;
import dev.intrepid.exception.NotHandledException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A running class of handlers: what it does, how far it is, and what is asked of it. Thread-safe.
 */
public final class RunningSubscriber {

  private final SubscriberSpec spec;
  private final BoundHandlers handlers;
  private final EngineContext context;
  private final SubscriberContext common;
  private final SubscriptionConfig config;
  private final Succession succession;
  private final RunningShards shards;
  private volatile boolean isHeldBack;

  private RunningSubscriber(
      SubscriberSpec spec, BoundHandlers handlers, EngineContext context, CommitTarget target) {
    this.spec = spec;
    this.handlers = handlers;
    this.context = context;
    MessageDecoders decoders =
        new MessageDecoders(spec.messages(), context.generated(), context.format());
    this.config =
        SubscriptionLayout.config(spec.name())
            .withTopic(decoders.topic())
            .withPageSize(spec.page());
    SubscriptionLayout layout = new SubscriptionLayout(spec, config, context.repo());
    this.common =
        new SubscriberContext(
            spec,
            context,
            target,
            decoders,
            context.releases().of(spec, decoders),
            new PageGate(spec.name()),
            new ParkedCounts(),
            context.repo().lastSequence());
    this.succession = new Succession(spec, layout, common.handling(), context);
    this.shards = new RunningShards(common, config, layout, succession, handlers);
  }

  /** Resumes the subscription of these handlers, or begins it; nothing is delivered yet. */
  public static RunningSubscriber resume(BoundHandlers handlers, EngineContext context) {
    CommitTarget target = new LiveTarget(context.repo(), context.generated().formerMemos());
    return new RunningSubscriber(handlers.spec(), handlers, context, target);
  }

  /**
   * The same handlers beside this one, under another name and with another target; nothing is
   * delivered yet.
   *
   * @param as the other name and number of shards
   * @param other makes the other target from the target of this one
   */
  public RunningSubscriber beside(SubscriberSpec as, UnaryOperator<CommitTarget> other) {
    return new RunningSubscriber(as, handlers, context, other.apply(common.target()));
  }

  /**
   * It is not started before its memos are rebuilt: until then it is not done, whatever another
   * program handles.
   */
  public void holdBack() {
    isHeldBack = true;
  }

  /** Whether it waits until its memos are rebuilt. */
  public boolean isHeldBack() {
    return isHeldBack;
  }

  /** Begins to deliver. */
  public void start() {
    isHeldBack = false;
    shards.start();
  }

  /** Has it stop and say why, since it may not begin. */
  public void refuse(IntrepidException why) {
    common.handling().refuse(why);
    start();
  }

  /** Whether this thread is in a call of its handlers, or of a listener for their failures. */
  public boolean isInPage() {
    return common.gate().isInPage();
  }

  /** Asks it to stop after the current page, without waiting. */
  public void stopReading() {
    shards.stopReading();
  }

  /** Whether all of its threads end in time, after they were asked to stop. */
  public boolean endsBy(Deadline deadline) {
    return shards.endsBy(deadline);
  }

  /** Interrupts its handlers, which are not waited for any more. */
  public void interrupt() {
    shards.interrupt();
  }

  /** Its threads that have not ended, by name. */
  public List<String> atWork() {
    return shards.atWork();
  }

  /** Its specification. */
  public SubscriberSpec spec() {
    return spec;
  }

  /** What it reads. */
  public SubscriptionTopic topic() {
    return config.topic();
  }

  /** Its position in the log: that of the shard furthest behind. */
  public long doneThrough() {
    long done = Long.MAX_VALUE;
    for (SubscriberShard shard : shards.now()) {
      done = Math.min(done, shard.worker().doneThrough());
    }
    return done;
  }

  /** The highest sequence that its handlers have published so far. */
  public long lastPublished() {
    return shards.now().stream().mapToLong(SubscriberShard::lastPublished).max().orElse(0);
  }

  /** Whether it takes such a message, as stored or after upcasts. */
  public boolean takes(EventRecord record) {
    return topic().matches(record.stream()) && common.decoders().of(record) != null;
  }

  /**
   * Whether it has nothing left to do up to that sequence, and no open request.
   *
   * @throws SubscriberStoppedException if it has stopped before
   */
  public boolean isDoneThrough(long sequence) {
    List<SubscriberShard> now = shards.now();
    boolean isDone = !isHeldBack && now.size() == spec.shards();
    for (SubscriberShard shard : now) {
      isDone &= shard.progress().isDoneThrough(sequence);
    }
    return isDone;
  }

  /**
   * Whether its shard of that stream has nothing left to do up to that message, apart from streams
   * that wait to be tried again.
   *
   * @throws SubscriberStoppedException if that shard has stopped before
   */
  public boolean isDone(EventRecord message) {
    List<SubscriberShard> now = shards.now();
    int shard = Shard.of(message.stream(), now.size()).index();
    // Asked although there are others to come: those that have stopped may be the last ones.
    boolean isMarked = now.get(shard).progress().isMarkedThrough(message.sequence());
    return isMarked && !isHeldBack && now.size() == spec.shards();
  }

  /**
   * Refuses a message that was passed over before its type was handled. Messages from before the
   * subscriber's beginning are not refused.
   *
   * @throws NotHandledException if it was passed over
   */
  public void requireNotPassedOver(EventRecord message) {
    Map<String, HandledType> types = common.handling().types();
    HandledType handled = types.get(message.type());
    long beginning =
        spec.fromNow()
            ? types.values().stream().mapToLong(type -> type.span().after()).min().orElse(0)
            : 0;
    if (handled != null) {
      long after = handled.span().after();
      if (after > beginning && message.sequence() <= after) {
        throw new NotHandledException(spec.name(), message, after);
      }
    }
  }

  /** Runs a request between two pages; its shards handle the request before their next pages. */
  public <T> T between(Supplier<T> request) {
    return common
        .gate()
        .alone(
            () -> {
              try {
                return request.get();
              } finally {
                ask();
              }
            });
  }

  /**
   * The memos that it alone stores.
   *
   * @param all what all subscribers of the app are
   */
  public OwnedMemos memosAmong(List<SubscriberSpec> all) {
    return new OwnedMemos(spec, context.generated().formerMemos(), all);
  }

  /** What it shares with all subscribers of the app. */
  public EngineContext context() {
    return context;
  }

  /** The decoders of its messages. */
  public MessageDecoders decoders() {
    return common.decoders();
  }

  /** The name under which its state is stored now: its own, or that of its heir. */
  public String storedName() {
    return succession.storedName();
  }

  /** Whether it stands by, since another program that runs has it under another name. */
  public boolean standsBehindHeir() {
    return succession.isBehind();
  }

  /** Wakes the shards that have come to this process or have gone from it. */
  public void lookForOwners() {
    shards.awaitHeir();
    for (SubscriberShard shard : shards.now()) {
      shard.lookForOwner();
    }
  }

  /** Whether another process works on a shard of it. */
  public boolean isPartlyElsewhere() {
    for (SubscriberShard shard : shards.now()) {
      if (shard.isElsewhere()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a shard of it has stopped after a failure. */
  public boolean hasStopped() {
    for (SubscriberShard shard : shards.now()) {
      if (shard.worker().state() == SubscriptionState.STOPPED) {
        return true;
      }
    }
    return false;
  }

  /** Whether a shard of it was started and has not looked at the log yet. */
  public boolean isBeginning() {
    for (SubscriberShard shard : shards.now()) {
      if (shard.isBeginning()) {
        return true;
      }
    }
    return false;
  }

  /** The shards that this process cannot work on; asked by one thread, every now and then. */
  public Set<Integer> left() {
    List<SubscriberShard> now = shards.now();
    Set<Integer> left = new TreeSet<>();
    for (int shard = 0; shard < spec.shards(); shard++) {
      if (now.size() != spec.shards() || now.get(shard).isLeft()) {
        left.add(shard);
      }
    }
    return left;
  }

  /** Has it look for requests. */
  public void ask() {
    shards.ask();
  }

  /** Reports of its shards, made without reading the repo. */
  public List<ShardReport> reports() {
    List<ShardReport> reports = new ArrayList<>();
    for (SubscriberShard shard : shards.now()) {
      reports.add(shard.status().report());
    }
    return reports;
  }

  /** How its shards are doing, in their order. */
  public List<SubscriptionStatus> status() {
    String name = storedName();
    long skipped = SkippedMemo.in(context.repo(), name).count();
    List<ParkedMemo> aside = isPartlyElsewhere() ? ParkedMemo.all(context.repo(), name) : List.of();
    return shards.now().stream().map(shard -> shard.status().of(skipped, aside)).toList();
  }
}
