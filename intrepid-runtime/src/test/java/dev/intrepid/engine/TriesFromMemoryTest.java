package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.SteppedClock;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.stored.AppMember;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.subscription.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What waits in a stream is tried from memory, and read when some of it may be missing there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TriesFromMemoryTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SteppedClock clock = new SteppedClock();

  /** The amounts that cannot be added, until they are taken out. */
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  private final List<Long> handled = new CopyOnWriteArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();

  private final WrappedRepo repo =
      new WrappedRepo() {
        /** No app sees another one, so that each works on all messages. */
        @Override
        public List<CacheRecord> listMemos(String prefix, String after, int limit) {
          return prefix.equals(AppMember.PREFIX)
              ? List.of()
              : super.listMemos(prefix, after, limit);
        }

        @Override
        public EventLog entriesSincePosition(String stream, long position, int limit) {
          reads.incrementAndGet();
          return super.entriesSincePosition(stream, position, limit);
        }
      };

  @Test
  void what_comes_while_a_stream_waits_is_not_read() throws Exception {
    bad.add(1L);
    try (Intrepid app = start()) {
      publish(app, added("a", 1));
      publish(app, added("a", 2), added("b", 10));
      publish(app, added("a", 3));
      heal();
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly(10L, 1L, 2L, 3L);
    assertThat(total("a")).isEqualTo(6);
    assertThat(reads).hasValue(0);
  }

  @Test
  void what_its_page_has_after_the_message_that_failed_is_not_read() throws Exception {
    bad.add(1L);
    try (Intrepid app = start()) {
      publish(app, added("a", 1), added("b", 10), added("a", 2));
      heal();
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly(10L, 1L, 2L);
    assertThat(reads).hasValue(0);
  }

  @Test
  void one_that_fails_further_on_waits_there_and_is_not_read() throws Exception {
    bad.addAll(List.of(1L, 3L));
    try (Intrepid app = start()) {
      publish(app, added("a", 1), added("a", 2), added("a", 3));
      publish(app, added("a", 4));
      bad.remove(1L);
      pass(MINUTE);
      eventually(() -> waiting(app).position() == 3);
      publish(app, added("a", 5));
      heal();
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(total("a")).isEqualTo(15);
    assertThat(reads).hasValue(0);
  }

  @Test
  void a_large_message_is_not_kept_and_all_of_its_stream_is_read() throws Exception {
    bad.add(1L);
    try (Intrepid app = start()) {
      publish(app, added("a", 1), added("a", 2));
      PendingEvent large = Counting.ADDED.pending(added("a", 3), JsonFormat.standard());
      repo.publish(large.withMeta("note", "x".repeat(2_000)));
      publish(app, added("a", 4));
      heal();
      app.awaitCaughtUp(SOON);
    }
    assertThat(handled).containsExactly(1L, 2L, 3L, 4L);
    assertThat(reads).hasPositiveValue();
  }

  @Test
  void an_app_that_is_started_again_reads_what_waits_once() throws Exception {
    bad.add(1L);
    try (Intrepid app = start()) {
      publish(app, added("a", 1), added("a", 2));
    }
    try (Intrepid app = start()) {
      eventually(() -> app.status().get(0).retrying() == 1);
      assertThat(reads).hasValue(0);
      pass(MINUTE);
      eventually(() -> waiting(app).attempts() == 2);
      assertThat(reads).hasPositiveValue();
      int sofar = reads.get();
      publish(app, added("a", 3));
      heal();
      app.awaitCaughtUp(SOON);
      assertThat(reads).hasValue(sofar);
    }
    assertThat(handled).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_another_process_has_passed_over_meanwhile_is_read() throws Exception {
    bad.add(1L);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Probe slow =
        new Probe(
            "sums",
            (message, step) -> {
              if (((Added) message).key().equals("slow")) {
                begun.countDown();
                mayEnd.await();
              }
              add(message, step);
            }) {};
    try (Intrepid app = start(slow)) {
      publish(app, added("a", 1), added("a", 2));
      app.publish(added("slow", 10));
      begun.await();
      try (Intrepid other = start()) {
        publish(other, added("a", 3));
      }
      mayEnd.countDown();
      heal();
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
    assertThat(total("a")).isEqualTo(6);
    assertThat(total("slow")).isEqualTo(10);
  }

  /** Publishes them in one commit, and waits until the marker has passed them. */
  private void publish(Intrepid app, Added... messages) throws InterruptedException {
    app.publishAll(List.of(messages));
    eventually(() -> app.status().get(0).doneThrough() == repo.lastSequence());
  }

  private void heal() {
    bad.clear();
    pass(MINUTE);
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  private static ParkedStream waiting(Intrepid app) {
    return app.subscription("sums").parked().get(0);
  }

  private Intrepid start() {
    return start(new Probe("sums", this::add) {});
  }

  private Intrepid start(Probe probe) {
    RetryPolicy retry = new RetryPolicy(5, MINUTE, MINUTE);
    Probe patient = probe.folds().retry(retry).onFailure(OnFailure.PARK);
    return Intrepid.builder()
        .repo(repo)
        .clock(clock)
        .registry(Probe.registry(patient))
        .handlers(patient)
        .start();
  }

  private void add(Object message, Step step) {
    Added added = (Added) message;
    if (bad.contains(added.n())) {
      throw new IllegalStateException("cannot add " + added.n());
    }
    handled.add(added.n());
    Probe.sum(message, step);
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    return sum(repo, key).map(Sum::total).orElse(0L);
  }
}
