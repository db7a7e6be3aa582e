package dev.intrepid.engine;

import dev.intrepid.SubscriberStoppedException;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.control.SkippedMessages;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import dev.intrepid.subscription.SubscriptionWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One class of handlers at work: its subscription, its pages, its worker. Thread-safe. */
public final class Subscriber {

  private static final Duration LONG_FOR_A_PAGE = Duration.ofSeconds(10);

  private final SubscriberSpec spec;
  private final Clock clock;
  private final IntrepidRepo repo;
  private final Catalog catalog;
  private final Readings readings;
  private final Decoder decoder;
  private final SubscriberPages pages;
  private final SubscriptionWorker worker;

  private Subscriber(
      SubscriberSpec spec,
      Clock clock,
      IntrepidRepo repo,
      Catalog catalog,
      Readings readings,
      Decoder decoder,
      SubscriberPages pages,
      SubscriptionWorker worker) {
    this.spec = spec;
    this.clock = clock;
    this.repo = repo;
    this.catalog = catalog;
    this.readings = readings;
    this.decoder = decoder;
    this.pages = pages;
    this.worker = worker;
  }

  /** What all subscribers of an app share. */
  public record Surroundings(
      IntrepidRepo repo, Catalog catalog, JsonFormat format, Clock clock, Waiters waiters) {}

  /** Resumes the subscription of these handlers, or begins it; nothing is delivered yet. */
  public static Subscriber resume(BoundHandlers handlers, Surroundings around) {
    SubscriberSpec spec = handlers.spec();
    IntrepidRepo repo = around.repo();
    Readings readings = new Readings(spec.messages(), around.catalog(), around.format());
    SubscriptionConfig config = config(spec.name()).withTopic(readings.topic());
    long head = repo.lastSequence();
    Subscription subscription =
        Subscription.resumeOrStart(repo, config, start(spec, config, repo, head));
    StepMemos memos =
        new StepMemos(repo, around.catalog().formerMemos(), around.format(), new MemoTier());
    EngineStep step =
        new EngineStep(
            spec.name(),
            spec.handlers(),
            memos,
            around.catalog(),
            around.format(),
            around.clock(),
            head);
    Decoder decoder = new Decoder(spec.name(), spec.strict(), readings, around.catalog());
    PageDelivery delivery =
        new PageDelivery(
            spec, subscription, repo, decoder, handlers.table(), step, memos, around.clock());
    SubscriberPages pages = new SubscriberPages(spec, subscription, repo, delivery, around.clock());
    SubscriptionWorker worker =
        new SubscriptionWorker(
            subscription,
            pages,
            around.clock(),
            () -> {
              pages.noted();
              around.waiters().signal();
            });
    return new Subscriber(
        spec, around.clock(), repo, around.catalog(), readings, decoder, pages, worker);
  }

  /** Where it starts if it has no marker: after that of a former name, else as it says. */
  private static long start(
      SubscriberSpec spec, SubscriptionConfig config, IntrepidRepo repo, long head) {
    for (String former : spec.formerly()) {
      Optional<MarkerRecord> marker = repo.marker(config(former).streamId(), config.shard());
      if (marker.isPresent()) {
        return marker.get().marker().sequence();
      }
    }
    return spec.fromNow() ? head : 0;
  }

  /** One marker a name, whatever it reads. */
  private static SubscriptionConfig config(String name) {
    return SubscriptionConfig.of(SubscriptionName.of(name), SubscriptionTopic.all());
  }

  /** Begins to deliver. */
  public void start() {
    worker.start();
  }

  /** Asks it to stop after the page in hand, without waiting. */
  public void stopReading() {
    worker.stopReading();
  }

  /** Lets the page in hand finish within that time. */
  public void close(Duration grace) {
    worker.close(grace);
  }

  /** What it is. */
  public SubscriberSpec spec() {
    return spec;
  }

  /** What it reads. */
  public SubscriptionTopic topic() {
    return worker.config().topic();
  }

  /** Where it stands in the log. */
  public long doneThrough() {
    return worker.doneThrough();
  }

  /** The highest sequence of what its handlers published so far. */
  public long lastPublished() {
    return pages.lastPublished();
  }

  /** Whether such a message is one of its own, as it is stored or by its upcasts. */
  public boolean takes(EventRecord record) {
    return topic().matches(record.stream()) && readings.of(record) != null;
  }

  /**
   * Whether there is nothing left for it up to that sequence, and nothing of what was asked for.
   *
   * @throws SubscriberStoppedException if it has stopped before
   */
  public boolean isDoneThrough(long sequence) {
    long done = worker.doneThrough();
    if (done >= sequence && pages.hasAnswered()) {
      return true;
    }
    if (worker.state() == SubscriptionState.STOPPED) {
      throw new SubscriberStoppedException(
          spec.name(), worker.failure().orElseThrow(IllegalStateException::new));
    }
    return worker.state() == SubscriptionState.LIVE && pages.hasAnswered() && hasNothingAfter(done);
  }

  /** The log may have grown by what is not its own, for which nobody wakes it. */
  private boolean hasNothingAfter(long done) {
    return repo.entriesSince(topic(), worker.config().shard(), done, 1).isEmpty();
  }

  /**
   * How it is controlled.
   *
   * @param all the subscribers of the app
   */
  public SubscriptionControl control(List<Subscriber> all) {
    List<SubscriberSpec> specs = all.stream().map(Subscriber::spec).toList();
    Rewinding rewinding =
        new Rewinding(
            spec,
            worker.config(),
            repo,
            new StoredMemos(spec, catalog.formerMemos(), specs),
            this::ask);
    return new SubscriptionControl(repo, worker.config().id(), rewinding, this::ask);
  }

  /** Has it look at what is asked for. */
  public void ask() {
    pages.ask();
    worker.wake();
  }

  /** How it is doing. */
  public SubscriptionStatus status() {
    long done = worker.doneThrough();
    long head = repo.lastSequence();
    EventLog next = repo.entriesSince(topic(), worker.config().shard(), done, 1);
    boolean caughtUp = next.isEmpty() && worker.state() == SubscriptionState.LIVE;
    return new SubscriptionStatus(
        worker.config(),
        worker.state(),
        caughtUp ? head : done,
        head,
        next.isEmpty() ? Duration.ZERO : sinceStored(next.first()),
        worker.handled(),
        worker.rate(),
        decoder.unknown(),
        pages.parked(),
        SkippedMessages.in(repo, spec.name()).count(),
        next.isEmpty() ? Optional.empty() : stuckSince(),
        worker.failure());
  }

  private Duration sinceStored(EventRecord next) {
    Duration since = Duration.between(next.recordedAt(), clock.instant());
    return since.isNegative() ? Duration.ZERO : since;
  }

  /** Since when it has not moved, if that is long, or it has a reason not to. */
  private Optional<Instant> stuckSince() {
    Instant moved = worker.movedAt();
    boolean isLong = Duration.between(moved, clock.instant()).compareTo(LONG_FOR_A_PAGE) > 0;
    return switch (worker.state()) {
      case PAUSED, CLOSED -> Optional.empty();
      case RETRYING, FAILING, STOPPED -> Optional.of(moved);
      case STARTING, CATCHING_UP, LIVE -> isLong ? Optional.of(moved) : Optional.empty();
    };
  }
}
