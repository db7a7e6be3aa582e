package dev.intrepid.engine;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.ControlMemo;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Shard;
import dev.intrepid.subscription.LayoutChangedException;
import dev.intrepid.subscription.MessageFailedException;
import dev.intrepid.subscription.PageFailedException;
import dev.intrepid.subscription.PageService;
import dev.intrepid.subscription.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the pages of one subscriber, and what people ask for meanwhile. For one thread, but where
 * it says otherwise.
 */
final class SubscriberPages implements PageService {

  private static final Logger LOG = LoggerFactory.getLogger(SubscriberPages.class);

  private final SubscriberSpec spec;
  private final Subscription subscription;
  private final IntrepidRepo repo;
  private final Side side;
  private final PageDelivery delivery;
  private final PageGate gate;
  private final ParkedStreams parked;
  private final ParkedWork work;
  private final LiveProgress live;
  private final AtomicInteger parkedOfAllShards;
  private final Clock clock;
  private final Replays replays;
  private final KeeperGuard guard;
  private final AtomicLong asked = new AtomicLong(1);
  private long read;
  private boolean isPaused;
  private volatile long answered;

  SubscriberPages(
      SubscriberSpec spec,
      Subscription subscription,
      IntrepidRepo repo,
      Side side,
      PageDelivery delivery,
      PageGate gate,
      AtomicInteger parkedOfAllShards,
      Clock clock) {
    this.spec = spec;
    this.subscription = subscription;
    this.repo = repo;
    this.side = side;
    this.delivery = delivery;
    this.gate = gate;
    this.clock = clock;
    this.guard = new KeeperGuard(spec);
    this.parkedOfAllShards = parkedOfAllShards;
    this.parked =
        new ParkedStreams(repo, spec.name(), subscription.config().shard(), parkedOfAllShards);
    this.replays = new Replays(spec, subscription.config().shard().index());
    this.work = new ParkedWork(spec.name(), subscription, repo, delivery, parked, replays, clock);
    this.live = new LiveProgress(subscription, parked, replays, repo, spec.name());
  }

  /** The highest sequence of what the handlers published so far; from any thread. */
  long lastPublished() {
    return delivery.lastPublished();
  }

  /** How many streams are parked; from any thread. */
  int parked() {
    return parked.count();
  }

  /** Somebody has asked for something: it is looked at before the next page; from any thread. */
  void ask() {
    asked.incrementAndGet();
  }

  /** Whether everything that was asked for is done; from any thread. */
  boolean hasAnswered() {
    return answered >= asked.get() && work.requested() == 0;
  }

  @Override
  public int handle(EventLog page, int attempt)
      throws MessageFailedException, PageFailedException, InterruptedException {
    gate.enter();
    try {
      if (read < asked.get()) {
        return 0; // the page was read before what is asked for now
      }
      park(side.toPark(page, parked));
      return delivery.deliver(page, attempt, live);
    } catch (RepoException e) {
      ask();
      throw e;
    } finally {
      gate.leave();
    }
  }

  private void park(List<ParkedStream> streams) {
    if (streams.isEmpty()) {
      return;
    }
    MarkerMove move = subscription.moveTo(subscription.sequence());
    List<MemoChange> memos = streams.stream().map(ParkedStream::set).toList();
    repo.commit(new Commit(PendingEvents.none(), memos, List.of(move)));
    subscription.moved(move);
    streams.forEach(stream -> parked.add(stream.stream(), stream.position()));
  }

  @Override
  public @Nullable Duration attend() throws MessageFailedException, InterruptedException {
    gate.enter();
    try {
      long now = asked.get();
      if (read < now) {
        read();
        read = now;
      }
      return isPaused ? null : work.work(subscription.config().pageSize());
    } catch (RepoException e) {
      ask();
      throw e;
    } finally {
      gate.leave();
    }
  }

  /** What is read after the marker holds until somebody else moves the marker. */
  private void read() {
    subscription.reload();
    ControlMemo control = ControlMemo.read(repo, spec.name());
    boolean isOver = side.isOver(control);
    Shard shard = subscription.config().shard();
    if (control.isRetired()) {
      throw LayoutChangedException.retired(spec.name(), control.end().heir());
    }
    if (!isOver) {
      guard.require(repo);
    }
    if (!isOver && control.shards() != shard.count()) {
      throw new LayoutChangedException(spec.name(), shard.count(), control.shards());
    }
    replays.set(control.replay());
    isPaused = control.isPaused() || isOver;
    work.read();
    delivery.readAnew(repo);
  }

  @Override
  public boolean isPaused() {
    return isPaused;
  }

  /** The worker has taken note of what was read last; from the worker's thread. */
  void noted() {
    answered = read;
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
    EventRecord message = failure.event();
    int parkedSoFar = parkedOfAllShards.get();
    if (parkedSoFar >= spec.parkAtMost()) {
      Throwable tooMany = new TooManyParkedException(spec.name(), parkedSoFar, failure);
      throw new MessageFailedException(
          message, tooMany, failure.policy().atOnce().then(OnFailure.STOP));
    }
    MarkerMove move = subscription.moveTo(message.sequence());
    try {
      ParkedStream stream =
          parkedAt(
              message,
              ParkedStream.at(spec.name(), message, failure.reason(), attempts, clock.instant()));
      repo.commit(new Commit(PendingEvents.none(), List.of(stream.set()), List.of(move)));
    } catch (RepoException e) {
      ask();
      throw e;
    }
    subscription.moved(move);
    parked.add(message.stream(), message.position());
    LOG.atWarn()
        .addKeyValue("subscriber", spec.name())
        .addKeyValue("stream", message.stream())
        .addKeyValue("position", message.position())
        .addKeyValue("messageId", message.id())
        .log(
            "{}: {} Its stream is parked from there after {} attempts; others go on",
            spec.name(),
            failure.getMessage(),
            attempts,
            failure.reason());
  }

  /**
   * The same with what comes again. A stream may be parked further on already, if the message comes
   * again: from there on its messages were never handled.
   */
  private ParkedStream parkedAt(EventRecord message, ParkedStream stream) {
    boolean comesAgain = live.comesAgain(message);
    String uri = ParkedStream.uri(spec.name(), message.stream());
    CacheRecord before = repo.getMemos(List.of(uri)).get(uri);
    if (before == null) {
      return comesAgain ? stream.replayed(replays.through()) : stream;
    }
    return ParkedStreams.inPlaceOf(ParkedStream.of(before), stream, repo);
  }
}
