package dev.intrepid.engine.subscriber;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.delivery.AsideCommit;
import dev.intrepid.engine.delivery.LiveCursor;
import dev.intrepid.engine.delivery.Outage;
import dev.intrepid.engine.delivery.PageDelivery;
import dev.intrepid.engine.delivery.PageGate;
import dev.intrepid.engine.delivery.ParkedWork;
import dev.intrepid.engine.delivery.RetriedStreams;
import dev.intrepid.engine.delivery.ShardContext;
import dev.intrepid.engine.member.ShardOwner;
import dev.intrepid.engine.release.Handling;
import dev.intrepid.engine.state.CommitTarget;
import dev.intrepid.engine.state.ParkedCounts;
import dev.intrepid.engine.state.ParkedStreams;
import dev.intrepid.engine.step.DeliveryCursor;
import dev.intrepid.engine.step.Replays;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.engine.worker.PageFailedException;
import dev.intrepid.engine.worker.PageService;
import dev.intrepid.engine.worker.StoreWait;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Handles the pages of one subscriber, and requests that arrive meanwhile. For one thread, unless a
 * method says otherwise.
 */
final class SubscriberPages implements PageService {

  /** A page that stores more does not grow, since it is in memory as a whole. */
  private static final long LITTLE_BYTES = 1 << 20;

  private final SubscriberSpec spec;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final CommitTarget target;
  private final Handling handling;
  private final ShardOwner owner;
  private final PageDelivery delivery;
  private final PageGate gate;
  private final ParkedStreams parked;
  private final RetriedStreams streams;
  private final ParkedWork work;
  private final LiveCursor live;
  private final ParkedCounts parkedOfAllShards;
  private final Outage outage;
  private final Clock steady;
  private final Replays replays;
  private final StoredRole role;
  private final AsideCommit commit;
  private final boolean mayGrow;
  private final AtomicLong asked = new AtomicLong(1);
  private long read;
  private boolean isPaused;
  private boolean standsBy;
  private boolean isOffered;
  private volatile long answered;
  private volatile boolean isElsewhere;

  SubscriberPages(
      ShardContext context,
      CommitTarget target,
      Succession succession,
      ShardOwner owner,
      PageDelivery delivery,
      PageGate gate) {
    this.spec = context.spec();
    this.subscription = context.subscription();
    this.repo = context.repo();
    this.target = target;
    this.handling = succession.handling();
    this.owner = owner;
    this.delivery = delivery;
    this.gate = gate;
    this.role = new StoredRole(context, target, succession);
    this.commit = new AsideCommit(context);
    this.parkedOfAllShards = context.counts();
    this.outage = context.outage();
    this.steady = context.steady();
    this.replays = context.replays();
    Shard shard = subscription.config().shard();
    this.parked = new ParkedStreams(repo, spec.name(), shard, parkedOfAllShards);
    this.streams = new RetriedStreams(context, parked);
    this.work = new ParkedWork(context, delivery, streams);
    this.live = new LiveCursor(context, parked, streams);
    this.mayGrow = spec.mayGrowPages();
  }

  /** The highest sequence that the handlers have published so far; from any thread. */
  long lastPublished() {
    return delivery.lastPublished();
  }

  /** How many calls of its handlers have ended; from any thread. */
  long endedCalls() {
    return delivery.endedCalls();
  }

  /** How many streams are parked; from any thread. */
  int parked() {
    return parked.parked();
  }

  /** How many streams wait until a failed message is tried again; from any thread. */
  int waiting() {
    return parked.waiting();
  }

  /** Whether a waiting stream has an unhandled message up to that sequence. */
  boolean waitsUpTo(long sequence) {
    return parked.waitsUpTo(sequence);
  }

  /** Has requests looked for before the next page; from any thread. */
  void ask() {
    asked.incrementAndGet();
  }

  /** Whether all requests are done; from any thread. */
  boolean hasAnswered() {
    return answered >= asked.get() && streams.requested() == 0;
  }

  @Override
  public void waitsBy(StoreWait wait) {
    delivery.waitsBy(wait);
  }

  @Override
  public int handle(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    gate.enter();
    try {
      if (read < asked.get()) {
        return 0; // the page was read before the request
      }
      park(target.toPark(page, parked));
      isOffered = false;
      boolean wasOutage = outage.isOn();
      Instant begin = steady.instant();
      live.attempt(page.first(), attempt);
      int done = work.deliver(page, live, subscription.config().pageSize());
      if (wasOutage && outage.isOn() && delivery.hasCalled()) {
        outage.tried(begin);
        outage.logIsNext(false);
      }
      return done;
    } finally {
      gate.leave();
    }
  }

  private void park(List<ParkedMemo> streams) {
    if (streams.isEmpty()) {
      return;
    }
    commit.of(streams.stream().map(ParkedMemo::set).toList());
    streams.forEach(stream -> parked.put(stream, 0));
  }

  @Override
  public @Nullable Duration doRequestedWork() throws MessageFailedException, InterruptedException {
    gate.enter();
    try {
      long now = asked.get();
      if (read < now || standsBy) {
        read();
        read = now;
      }
      if (isOffered) {
        // The log had no message to try.
        isOffered = false;
        outage.logIsNext(false);
      }
      return isPaused || standsBy ? null : work.work(subscription.config().pageSize());
    } finally {
      gate.leave();
    }
  }

  /** Reads the stored state; it holds until another worker moves the marker. */
  private void read() {
    StoredRole.Role now = role.read();
    standsBy = now.standsBy();
    if (standsBy) {
      return;
    }
    replays.set(now.control().replay(), handling.types());
    isPaused = now.control().isPaused() || now.isOver();
    work.read();
    delivery.reload(repo);
  }

  @Override
  public void cutOff() {
    delivery.cutOff();
  }

  @Override
  public boolean isElsewhere() {
    boolean isNow = !owner.isHere();
    if (isNow && !isElsewhere) {
      streams.forget();
    }
    isElsewhere = isNow;
    return isNow;
  }

  /** Whether the worker does not know yet that the shard has come here or gone; from any thread. */
  boolean hasMoved() {
    return isElsewhere == owner.isHere();
  }

  @Override
  public boolean standsBy() {
    return standsBy;
  }

  @Override
  public boolean isDoneByOthers() {
    return handling.isDoneByOthers();
  }

  @Override
  public void reloaded() {
    ask();
  }

  @Override
  public boolean isPaused() {
    return isPaused;
  }

  /** Notes that the worker has seen what was read last; from the worker's thread. */
  void noted() {
    answered = read;
  }

  /**
   * In an outage the log is handled one message at a time, in turn with waiting streams, as long as
   * there is room for streams that fail, or nothing that waits can be tried without it.
   */
  @Override
  public int mayHandle() {
    if (!outage.isOn()) {
      return Integer.MAX_VALUE;
    }
    if (parkedOfAllShards.all() >= spec.parkAtMost() && !outage.isLogNeeded()) {
      outage.logIsNext(false);
    }
    isOffered = outage.isLogNext() && outage.untilTry().isZero();
    return isOffered ? 1 : 0;
  }

  @Override
  public boolean mayGrow() {
    return mayGrow && delivery.storedBytes() <= LITTLE_BYTES;
  }

  @Override
  public SubscriptionState stateWithoutMore() {
    if (outage.isOn()) {
      return SubscriptionState.OUTAGE;
    }
    return parked.waiting() > 0 ? SubscriptionState.RETRYING : SubscriptionState.LIVE;
  }

  @Override
  public @Nullable Throwable failure() {
    return outage.isOn() || parked.waiting() > 0 ? streams.failure() : null;
  }

  @Override
  public boolean setsAside(MessageFailedException failure, int attempts) {
    live.begin();
    live.attempt(failure.event(), attempts);
    if (!live.setsAside(failure, delivery.failedHandler())) {
      return false;
    }
    commitAside(failure.event());
    return true;
  }

  @Override
  public void giveUp(MessageFailedException failure, int attempts) throws MessageFailedException {
    OnFailure then = failure.reason() instanceof Error ? OnFailure.STOP : failure.policy().then();
    switch (then) {
      case PARK -> park(failure, attempts);
      case SKIP -> delivery.skip(live.skips(), failure);
      case STOP -> throw failure;
    }
  }

  private void park(MessageFailedException failure, int attempts) throws MessageFailedException {
    live.attempt(failure.event(), attempts);
    live.park(failure);
    commitAside(failure.event());
  }

  /** Stores that the stream of a message is set aside, and moves the marker past it. */
  private void commitAside(EventRecord message) {
    DeliveryCursor.Place place = live.after(EventLog.of(List.of(message)), null);
    live.reached(place, commit.of(place));
  }
}
