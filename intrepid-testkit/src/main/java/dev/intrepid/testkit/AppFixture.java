package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.MemoUri;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Tests handlers by their effects: given what has happened before, when a message comes, then these
 * messages are published and these memos are stored. The app runs as in production, on a repo in
 * memory, on a clock that stands at {@link Controls#TIME} until it is moved.
 *
 * <pre>{@code
 * try (AppFixture shop = AppFixture.of(app -> app.handlers(new Billing()).state(mailer))) {
 *   shop.given(new OrderPaid("o-1", "ada", 100));
 *   shop.when(new OrderPaid("o-2", "ada", 50));
 *   shop.thenPublished(new ReceiptSent("ada", "o-2"));
 *   shop.thenMemo(Spend_Memo.uri("ada"), new Spend("ada", 150, 2));
 * }
 * }</pre>
 *
 * <p>A message that fails is tried again as its subscriber says, without waiting: the fixture moves
 * the clock on by a second as long as a try waits for it. A failure that no assertion expects, by
 * {@link #thenFailed} or {@link #thenParked}, fails the test at its next step or when this is
 * closed, also if another try went well. For one thread.
 */
public final class AppFixture implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int PAGE = 1_000;

  private final UnaryOperator<IntrepidBuilder> app;
  private final ManualClock clock;
  private final MemoryRepo repo;
  private final UnexpectedFailures failures = new UnexpectedFailures();
  private final Intrepid running;
  private final Set<UUID> own = new HashSet<>();
  private long before;

  private AppFixture(UnaryOperator<IntrepidBuilder> app, boolean isTwice) {
    this.app = requireNonNull(app);
    this.clock = ManualClock.at(Controls.TIME);
    this.repo = new MemoryRepo(clock, RepoLimits.defaults());
    IntrepidRepo used = isTwice ? new CommitsAtSecondTry(repo) : repo;
    this.running =
        app.apply(Intrepid.builder()).clock(clock).repo(used).onFailure(failures).start();
  }

  /**
   * Starts an app.
   *
   * @param app gives a builder its handlers and state; clock and repo are the fixture's
   */
  public static AppFixture of(UnaryOperator<IntrepidBuilder> app) {
    return new AppFixture(app, false);
  }

  /**
   * Starts the same app again, without history, and with everything delivered twice: the repo
   * refuses the effects of handlers the first time, as in a crash, and they are called again. Then
   * memos and messages must be the same, and what handlers do outside the repo happens twice.
   * Closes this.
   */
  public AppFixture twice() {
    close();
    return new AppFixture(app, true);
  }

  /** The running app, for what this class does not offer. */
  public Intrepid app() {
    return running;
  }

  /** What the clock shows. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Publishes messages and has them handled; what their handlers publish does not count in later
   * assertions.
   */
  public AppFixture given(Object... messages) {
    when(messages);
    before = repo.lastSequence();
    return this;
  }

  /**
   * The same with events of a file, as {@code intrepid events --json} prints them: an object a line
   * with {@code stream}, {@code type} and {@code data}, and if need be {@code version} (else 1),
   * {@code id} (else a fresh one) and {@code meta}, the headers. Events with an id keep it, so what
   * their handlers published is not there twice if the file has it, too. All are recorded at the
   * time that the clock shows.
   *
   * @throws IllegalArgumentException if it cannot be read; the text says which line, and why
   */
  public AppFixture givenFile(Path events) {
    failures.requireNone();
    publish(EventLines.read(events));
    before = repo.lastSequence();
    return this;
  }

  /**
   * Publishes messages, all or none, and has them handled.
   *
   * @throws AssertionError if something failed in the step before that no assertion expected; its
   *     cause is that failure
   */
  public AppFixture when(Object... messages) {
    failures.requireNone();
    List<PendingEvent> events = new ArrayList<>();
    for (Object message : messages) {
      events.add(running.pending(message));
    }
    before = repo.lastSequence();
    publish(events);
    return this;
  }

  /** Moves the clock on, and has whatever is due by then handled. */
  public AppFixture elapse(Duration time) {
    failures.requireNone();
    before = repo.lastSequence();
    clock.advance(time);
    settle();
    return this;
  }

  /** Exactly these messages were published by handlers since the last step, in any order. */
  public AppFixture thenPublished(Object... messages) {
    List<String> expected = new ArrayList<>();
    for (Object message : messages) {
      PendingEvent event = running.pending(message);
      expected.add(line(event.stream(), event.type(), event.version(), event.data()));
    }
    return asserted(
        () ->
            assertThat(published())
                .as("published by handlers since the last step")
                .containsExactlyInAnyOrderElementsOf(expected));
  }

  /** No message was published by handlers since the last step. */
  public AppFixture thenNothingPublished() {
    return thenPublished();
  }

  /** The memo there is that. */
  public <T> AppFixture thenMemo(MemoUri<T> uri, T expected) {
    return asserted(
        () ->
            assertThat(running.view(uri).toOptional())
                .as("the memo %s", uri.uri())
                .isEqualTo(Optional.of(expected)));
  }

  /** There is no memo there. */
  public AppFixture thenNoMemo(MemoUri<?> uri) {
    return asserted(
        () -> assertThat(running.view(uri).toOptional()).as("the memo %s", uri.uri()).isEmpty());
  }

  /** The subscriber has parked exactly these streams, in which it was expected to fail. */
  public AppFixture thenParked(String subscriber, String... streams) {
    asserted(
        () ->
            assertThat(running.subscription(subscriber).parked())
                .as("parked by %s", subscriber)
                .extracting(ParkedStream::stream)
                .containsExactlyInAnyOrder(streams));
    failures.expectIn(subscriber, Set.of(streams));
    return this;
  }

  /**
   * A message has failed like this since the last step, however often it was tried, and whether it
   * was handled in the end or not.
   *
   * @param type what was thrown, or what that extends
   * @param message a part of its text
   */
  public AppFixture thenFailed(Class<? extends Throwable> type, String message) {
    failures.expect(type, message);
    return this;
  }

  private AppFixture asserted(Runnable assertion) {
    try {
      assertion.run();
      return this;
    } catch (AssertionError e) {
      failures.addTo(e);
      throw e;
    }
  }

  private void publish(List<PendingEvent> events) {
    running.publish(new PendingEvents(events)).forEach(event -> own.add(event.id()));
    settle();
  }

  private void settle() {
    Deadline deadline = Deadline.in(Controls.SOON);
    OutageWatch outages = new OutageWatch(failures);
    while (true) {
      try {
        running.awaitCaughtUp(LOOK);
        return;
      } catch (NotCaughtUpException e) {
        outages.requireEnding(running.status());
        if (deadline.isOver()) {
          throw NotDone.soon(running);
        }
        moveOn();
      } catch (SubscriberStoppedException e) {
        failures.told(e);
        throw e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the handlers were at work", e);
      }
    }
  }

  private void moveOn() {
    if (running.status().stream().anyMatch(AppFixture::isRetrying)) {
      clock.advance(STEP);
    }
  }

  private static boolean isRetrying(SubscriptionStatus status) {
    return status.retrying() > 0 || status.state() == SubscriptionState.RETRYING;
  }

  private List<String> published() {
    List<String> lines = new ArrayList<>();
    long cursor = before;
    EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, cursor, PAGE);
    while (!page.isEmpty()) {
      for (EventRecord event : page) {
        if (!own.contains(event.id())) {
          lines.add(line(event.stream(), event.type(), event.version(), event.data()));
        }
      }
      cursor = page.through();
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, cursor, PAGE);
    }
    return lines;
  }

  private static String line(String stream, String type, int version, Object data) {
    return type + (version == 1 ? "" : " v" + version) + " to " + stream + " " + data;
  }

  /**
   * Closes the app.
   *
   * @throws AssertionError if something failed in the last step that no assertion expected; its
   *     cause is that failure
   */
  @Override
  public void close() {
    running.close();
    repo.close();
    failures.requireNone();
  }
}
