package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.stored.ParkedMemo.Request.DROP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.subscription.RetryPolicy;
import dev.intrepid.subscription.SubscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Streams that are due while the log has more, so that they are tried with its next page: a minute
 * passes when a message of the stream {@code keys/tick} is handled, and pages have two messages.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinedRetriesTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SteppedClock clock = new SteppedClock();
  private final List<String> handled = new CopyOnWriteArrayList<>();

  /** How often the message of that number fails still. */
  private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

  /** Commits that store what becomes of a stream, and how far each moves the marker. */
  private final List<Long> moves = new CopyOnWriteArrayList<>();

  private final AtomicInteger reads = new AtomicInteger();

  private volatile Consumer<ParkedMemo> duringSecondTry = stored -> {};

  private final WrappedRepo repo =
      new WrappedRepo() {
        private long marker;

        @Override
        public Committed commit(Commit commit) {
          Committed committed = super.commit(commit);
          if (!commit.markers().isEmpty()) {
            long to = commit.markers().get(0).next().sequence();
            if (commit.memos().stream().map(MemoChange::uri).anyMatch(JoinedRetriesTest::isAside)) {
              moves.add(to - marker);
            }
            marker = to;
          }
          return committed;
        }

        @Override
        public EventLog entriesSincePosition(String stream, long position, int limit) {
          reads.incrementAndGet();
          return super.entriesSincePosition(stream, position, limit);
        }
      };

  private static boolean isAside(String uri) {
    return uri.startsWith(ParkedMemo.prefix("sums"));
  }

  @Test
  void a_stream_that_is_due_is_tried_in_the_commit_of_the_next_page() throws Exception {
    failures.put(1L, 1);
    run("a 1", "tick 2", "b 3", "c 4");

    assertThat(handled).containsExactly("tick 2", "a 1", "b 3", "c 4");
    assertThat(moves).containsExactly(2L, 2L);
  }

  @Test
  void one_that_fails_once_more_waits_once_more() throws Exception {
    failures.put(1L, 2);
    run("a 1", "tick 2", "b 3", "tick 4", "c 5", "d 6");

    assertThat(handled).containsExactly("tick 2", "b 3", "tick 4", "a 1", "c 5", "d 6");
    assertThat(moves).containsExactly(2L, 2L, 2L);
  }

  @Test
  void what_the_page_has_of_the_stream_comes_after_what_is_tried() throws Exception {
    failures.put(1L, 1);
    run("a 1", "tick 2", "a 3", "b 4", "a 5", "c 6", "d 7", "e 8");

    assertThat(handled).containsExactly("tick 2", "a 1", "b 4", "a 3", "c 6", "a 5", "d 7", "e 8");
  }

  @Test
  void what_the_pages_have_of_the_stream_is_not_read() throws Exception {
    failures.putAll(Map.of(1L, 1, 5L, 1));
    run("a 1", "tick 2", "a 3", "b 4", "a 5", "a 6", "tick 7", "d 8", "e 9", "e 10");

    assertThat(handled)
        .containsExactly(
            "tick 2", "a 1", "b 4", "a 3", "tick 7", "d 8", "a 5", "a 6", "e 9", "e 10");
    assertThat(reads).hasValue(0);
  }

  @Test
  void one_that_fails_for_the_last_time_is_parked_and_the_page_goes_on() throws Exception {
    failures.put(1L, 3);
    run("a 1", "tick 2", "b 3", "tick 4", "c 5", "a 6");

    assertThat(handled).containsExactly("tick 2", "b 3", "tick 4", "c 5");
  }

  @Test
  void a_message_of_the_page_that_fails_waits_and_what_was_tried_goes_on() throws Exception {
    failures.putAll(Map.of(1L, 1, 3L, 1));
    run("a 1", "tick 2", "b 3", "tick 4", "c 5", "d 6");

    assertThat(handled).containsExactly("tick 2", "a 1", "tick 4", "b 3", "c 5", "d 6");
  }

  @Test
  void one_that_is_given_up_is_passed_over_before_the_log_goes_on() throws Exception {
    failures.put(1L, 3);
    try (Intrepid app = start(summing().onFailure(OnFailure.SKIP))) {
      publish("a 1", "tick 2", "b 3", "tick 4", "c 5", "a 6");
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).isEmpty();
      assertThat(app.subscription("sums").skipped().count()).isEqualTo(1);
    }
    assertThat(handled).containsExactlyInAnyOrder("tick 2", "b 3", "tick 4", "c 5", "a 6");
  }

  @Test
  void one_that_ends_in_an_error_stops_the_subscriber_before_the_page() throws Exception {
    Probe dying =
        new Probe(
            "sums",
            (message, step) -> {
              Added added = (Added) message;
              if (added.n() == 1 && step.delivery().attempt() == 2) {
                throw new LinkageError("no such class");
              }
              add(message, step);
            }) {}.folds()
            .page(2)
            .retry(new RetryPolicy(3, MINUTE, MINUTE))
            .onFailure(OnFailure.PARK);
    failures.put(1L, 1);
    try (Intrepid app = start(dying)) {
      publish("a 1", "tick 2", "b 3", "c 4");
      eventually(() -> app.status().get(0).state() == SubscriptionState.STOPPED);
      assertThat(app.status().get(0).failure().orElseThrow()).hasMessageContaining("no such class");
      assertThat(app.status().get(0).doneThrough()).isEqualTo(2);
    }
    assertThat(handled).containsExactly("tick 2");
  }

  @Test
  void what_another_process_asks_for_meanwhile_is_done_and_the_message_is_not_handled()
      throws Exception {
    failures.put(1L, 1);
    duringSecondTry = stored -> repo.memory.commit(Commit.changing(stored.asking(DROP).set()));
    try (Intrepid app = start(summing())) {
      publish("a 1", "tick 2", "b 3", "c 4");
      eventually(() -> handled.contains("c 4"));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").skipped().count()).isEqualTo(1);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
    assertThat(total("a")).isZero();
    assertThat(total("b")).isEqualTo(3);
  }

  @Test
  void a_stream_that_another_process_has_dropped_meanwhile_is_not_handled() throws Exception {
    failures.put(1L, 1);
    duringSecondTry = stored -> repo.memory.commit(Commit.changing(stored.delete()));
    try (Intrepid app = start(summing())) {
      publish("a 1", "tick 2", "b 3", "c 4");
      eventually(() -> handled.contains("c 4"));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).retrying()).isZero();
    }
    assertThat(total("a")).isZero();
    assertThat(total("b")).isEqualTo(3);
  }

  private void run(String... messages) throws Exception {
    try (Intrepid app = start(summing())) {
      publish(messages);
      app.awaitCaughtUp(SOON);
    }
    for (String key : List.of("a", "b", "c", "d", "e", "tick")) {
      long sum =
          handled.stream()
              .filter(text -> text.startsWith(key + " "))
              .mapToLong(text -> Long.parseLong(text.split(" ")[1]))
              .sum();
      assertThat(total(key)).as(key).isEqualTo(sum);
    }
  }

  private long total(String key) {
    return repo.getMemo(Counting.sumUri(key)) instanceof Cache.Found<CacheRecord> found
        ? JsonFormat.standard().read(Counting.SUM, found.value().data()).total()
        : 0;
  }

  /** In one commit, so that pages are full. */
  private void publish(String... messages) {
    List<PendingEvent> events = new ArrayList<>();
    for (String message : messages) {
      String[] parts = message.split(" ");
      Added added = new Added(parts[0], Long.parseLong(parts[1]));
      events.add(Counting.ADDED.pending(added, JsonFormat.standard()));
    }
    repo.publish(new PendingEvents(events));
  }

  private Intrepid start(Probe probe) {
    return Intrepid.builder()
        .repo(repo)
        .clock(clock)
        .registry(Probe.registry(probe))
        .handlers(probe)
        .start();
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds()
        .page(2)
        .retry(new RetryPolicy(3, MINUTE, MINUTE))
        .onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    Added added = (Added) message;
    int left = failures.getOrDefault(added.n(), 0);
    if (left > 0) {
      failures.put(added.n(), left - 1);
      throw new IllegalStateException("cannot add " + added.n());
    }
    if (added.key().equals("tick")) {
      clock.now = clock.now.plus(MINUTE);
    }
    if (added.n() == 1 && step.delivery().attempt() == 2) {
      repo.eachMemo(ParkedMemo.prefix("sums"), memo -> duringSecondTry.accept(ParkedMemo.of(memo)));
      duringSecondTry = stored -> {};
    }
    handled.add(added.key() + " " + added.n());
    Probe.sum(message, step);
  }
}
