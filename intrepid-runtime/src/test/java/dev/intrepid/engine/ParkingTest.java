package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.control.NotParkedException;
import dev.intrepid.control.ParkedStream;
import dev.intrepid.control.ParkedStream.Request;
import dev.intrepid.control.SkippedMessages.Skipped;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.StreamParkedException;
import dev.intrepid.exception.SubscriberStoppedException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import dev.intrepid.subscription.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkingTest {

  private final MemoryRepo repo = new MemoryRepo();

  /** The amounts that cannot be added, until they are taken out. */
  private final Set<Long> bad = ConcurrentHashMap.newKeySet();

  private final List<Added> handled = new CopyOnWriteArrayList<>();

  @Test
  void a_stream_is_parked_at_its_bad_message_and_other_streams_go_on() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("b", 10), added("a", 3)));
      app.awaitCaughtUp(SOON);
      app.publish(added("a", 4));
      app.publish(added("b", 20));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(1);
      assertThat(total("b")).isEqualTo(30);
      assertThat(app.status().get(0).parked()).isEqualTo(1);
      eventually(() -> app.status().get(0).state() == SubscriptionState.LIVE);
      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.stream()).isEqualTo("keys/a");
      assertThat(parked.position()).isEqualTo(2);
      assertThat(parked.type()).isEqualTo("Added");
      assertThat(parked.attempts()).isEqualTo(3);
      assertThat(parked.cause()).isEqualTo("java.lang.IllegalStateException: cannot add 2");
      assertThat(parked.trace()).contains("at dev.intrepid.engine.ParkingTest");
      assertThat(parked.request()).isEqualTo(Request.NONE);
    }
  }

  @Test
  void what_a_message_did_stays_when_the_next_one_of_the_page_cannot_be_decoded() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Added", Json.of("{\"key\":\"a\",\"n\":1}")));
    repo.publish(PendingEvent.entry("keys/b", "Added", Json.of("[]")));
    try (Intrepid app = start(repo, summing())) {
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(1);
      assertThat(app.subscription("sums").parked()).hasSize(1);
    }
  }

  @Test
  void a_stream_stays_parked_when_the_app_is_started_again() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 2));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).parked()).isEqualTo(1);
      assertThat(handled).isEmpty();
    }
  }

  @Test
  void a_parked_stream_that_is_retried_is_handled_in_order_and_then_goes_on() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      bad.clear();
      app.subscription("sums").retry("keys/a");
      app.awaitCaughtUp(SOON);
      app.publish(added("a", 4));
      app.awaitCaughtUp(SOON);

      assertThat(handled).extracting(Added::n).containsExactly(1L, 2L, 3L, 4L);
      assertThat(app.subscription("sums").parked()).isEmpty();
      assertThat(app.status().get(0).parked()).isZero();
      assertThat(total("a")).isEqualTo(10);
    }
  }

  @Test
  void a_retried_stream_that_fails_again_stays_parked_at_the_new_place() throws Exception {
    bad.addAll(Set.of(1L, 3L));
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3), added("a", 4)));
      app.awaitCaughtUp(SOON);
      bad.remove(1L);
      app.subscription("sums").retry("keys/a");
      app.awaitCaughtUp(SOON);

      ParkedStream parked = app.subscription("sums").parked("keys/a").orElseThrow();
      assertThat(parked.position()).isEqualTo(3);
      assertThat(parked.cause()).contains("cannot add 3");
      assertThat(parked.request()).isEqualTo(Request.NONE);
      assertThat(total("a")).isEqualTo(3);
    }
  }

  @Test
  void a_message_that_is_retried_from_a_parked_stream_has_the_attempts_and_key_of_before()
      throws Exception {
    List<Integer> attempts = new CopyOnWriteArrayList<>();
    Set<Object> keys = ConcurrentHashMap.newKeySet();
    Probe failing =
        new Probe(
            "failing",
            (message, step) -> {
              attempts.add(step.delivery().attempt());
              keys.add(step.delivery().key());
              if (attempts.size() < 5) {
                throw new IllegalStateException("not yet");
              }
            }) {}.onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, failing)) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      app.subscription("failing").retryAll();
      app.awaitCaughtUp(SOON);
    }
    assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
    assertThat(keys).hasSize(1);
  }

  @Test
  void a_retried_message_that_fails_for_a_while_is_tried_again_as_often_as_a_new_one()
      throws Exception {
    bad.add(1L);
    AtomicInteger left = new AtomicInteger(2);
    Probe probe =
        new Probe(
            "sums",
            (message, step) -> {
              if (((Added) message).n() == 2 && left.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
              }
              add(message, step);
            }) {}.folds().onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, probe)) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      bad.clear();
      assertThat(app.subscription("sums").retryAll()).isEqualTo(1);
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).isEmpty();
      assertThat(total("a")).isEqualTo(3);
    }
  }

  @Test
  void a_skipped_message_is_given_up_recorded_and_the_rest_of_its_stream_is_handled()
      throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
      SubscriptionControl sums = app.subscription("sums");
      sums.skip("keys/a");
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(2);
      assertThat(sums.parked()).isEmpty();
      assertThat(sums.skipped().count()).isEqualTo(1);
      Skipped skipped = sums.skipped().last().get(0);
      assertThat(skipped.stream()).isEqualTo("keys/a");
      assertThat(skipped.from()).isEqualTo(1);
      assertThat(skipped.cause()).contains("cannot add 1");
    }
  }

  @Test
  void a_message_that_is_given_up_counts_though_the_next_of_its_stream_fails_too()
      throws Exception {
    bad.addAll(List.of(1L, 2L));
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(3);
      assertThat(app.subscription("sums").skipped().last())
          .extracting(Skipped::from)
          .containsExactly(1L, 2L);
    }
  }

  @Test
  void of_all_that_was_given_up_the_last_twenty_are_told() throws Exception {
    LongStream.rangeClosed(1, 25).forEach(bad::add);
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(LongStream.rangeClosed(1, 25).mapToObj(n -> added("a", n)).toList());
      app.awaitCaughtUp(SOON);

      assertThat(app.subscription("sums").skipped().count()).isEqualTo(25);
      assertThat(app.subscription("sums").skipped().last())
          .extracting(Skipped::from)
          .containsExactlyElementsOf(LongStream.rangeClosed(6, 25).boxed().toList());
    }
  }

  @Test
  void a_dropped_stream_gives_up_what_there_is_and_handles_what_comes() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
      SubscriptionControl sums = app.subscription("sums");
      sums.drop("keys/a");
      app.awaitCaughtUp(SOON);
      app.publish(added("a", 4));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      assertThat(sums.skipped().count()).isEqualTo(3);
      assertThat(sums.skipped().last().get(0).through()).isEqualTo(3);
    }
  }

  @Test
  void what_is_asked_for_a_stream_that_is_not_parked_is_refused_by_name() {
    try (Intrepid app = start(repo, summing())) {
      SubscriptionControl sums = app.subscription("sums");
      assertThatThrownBy(() -> sums.retry("keys/a"))
          .isInstanceOf(NotParkedException.class)
          .hasMessageContaining("sums has not parked the stream keys/a");
      assertThatThrownBy(() -> app.subscription("sum"))
          .hasMessageContaining("no subscriber sum; it has [sums]");
    }
  }

  @Test
  void what_is_asked_while_the_app_is_away_is_done_when_it_is_started() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl.of(repo, SubscriptionName.of("sums")).retry("keys/a");
    try (Intrepid app = start(repo, summing())) {
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_retry_of_all_leaves_alone_what_is_asked_to_be_dropped_or_skipped() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 1), added("b", 2), added("c", 1)));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl sums = SubscriptionControl.of(repo, SubscriptionName.of("sums"));
    sums.drop("keys/a");
    sums.skip("keys/b");

    assertThat(sums.retryAll()).isEqualTo(1);
    assertThat(sums.parked())
        .extracting(ParkedStream::request)
        .containsExactly(Request.DROP, Request.SKIP, Request.RETRY);

    try (Intrepid app = start(repo, summing())) {
      app.awaitCaughtUp(SOON);
      assertThat(total("a")).isZero();
      assertThat(total("b")).isEqualTo(2);
      assertThat(total("c")).isEqualTo(1);
    }
  }

  @Test
  void a_retry_of_one_stream_takes_the_place_of_a_drop_that_is_not_done_yet() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl sums = SubscriptionControl.of(repo, SubscriptionName.of("sums"));
    sums.drop("keys/a");
    sums.retry("keys/a");

    try (Intrepid app = start(repo, summing())) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(1);
    assertThat(sums.skipped().count()).isZero();
  }

  @Test
  void a_drop_that_is_asked_for_at_the_moment_of_a_retry_of_all_stays() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    SubscriptionControl sums = SubscriptionControl.of(repo, SubscriptionName.of("sums"));
    AtomicInteger times = new AtomicInteger(1);
    WrappedRepo interfering =
        new WrappedRepo(repo) {
          @Override
          public Committed commit(Commit commit) {
            if (times.getAndDecrement() > 0) {
              sums.drop("keys/a");
            }
            return super.commit(commit);
          }
        };

    assertThat(SubscriptionControl.of(interfering, SubscriptionName.of("sums")).retryAll())
        .isZero();
    assertThat(sums.parked("keys/a").orElseThrow().request()).isEqualTo(Request.DROP);
  }

  @Test
  void one_try_is_told_as_one() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Added", Json.of("{\"key\":\"a\",\"n\":\"x\"}")));
    try (Intrepid app = start(repo, summing())) {
      app.awaitCaughtUp(SOON);
      EventRecord published = repo.last("keys/a", EventKind.ENTRY).orElseThrow();

      assertThatThrownBy(() -> app.awaitHandled(published, SOON))
          .hasMessageContaining("from position 1 on (attempts: 1): ");
      assertThat(app.health().notes()).containsExactly("sums has parked 1 stream");
    }
  }

  @Test
  void what_is_asked_beside_the_running_app_is_done_by_it() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publish(added("a", 1));
      app.awaitCaughtUp(SOON);
      bad.clear();
      SubscriptionControl.of(repo, SubscriptionName.of("sums")).retryAll();
      eventually(() -> app.status().get(0).parked() == 0);
      assertThat(total("a")).isEqualTo(1);
    }
  }

  @Test
  void a_message_that_cannot_be_decoded_is_parked_at_once() throws Exception {
    repo.publish(PendingEvent.entry("keys/a", "Added", Json.of("{\"key\":\"a\",\"n\":\"x\"}")));
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("b", 2)));
      app.awaitCaughtUp(SOON);
      ParkedStream parked = app.subscription("sums").parked().get(0);
      assertThat(parked.cause()).contains("path: $.n");
      assertThat(parked.attempts()).isEqualTo(1);
      assertThat(total("b")).isEqualTo(2);
    }
  }

  @Test
  void an_error_stops_although_failures_park() throws Exception {
    Probe broken =
        new Probe(
            "broken",
            (message, step) -> {
              throw new NoClassDefFoundError("gone");
            }) {}.onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, broken)) {
      app.publish(added("a", 1));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .isInstanceOf(SubscriberStoppedException.class);
      assertThat(app.subscription("broken").parked()).isEmpty();
    }
  }

  @Test
  void past_its_bound_a_subscriber_stops_since_it_is_not_the_messages_that_are_bad()
      throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing().parkAtMost(2))) {
      app.publishAll(List.of(added("a", 1), added("b", 1), added("c", 1)));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .isInstanceOf(SubscriberStoppedException.class)
          .hasMessageContaining("sums has parked as many streams as it may (streams: 2)")
          .hasMessageContaining("stream: keys/");
      // Which of the three is the one too many depends on how long each waited.
      assertThat(app.subscription("sums").parked())
          .filteredOn(stream -> stream.nextTry().isEmpty())
          .hasSize(2);
    }
  }

  @Test
  void a_failing_batch_parks_the_stream_of_its_bad_message_alone() throws Exception {
    List<Object> batches = new CopyOnWriteArrayList<>();
    Probe batch =
        new Probe("batch", (message, step) -> {}) {}.batch(
                (messages, step) -> {
                  if (messages.contains(added("bad", 2))) {
                    throw new IllegalStateException("bad batch");
                  }
                  batches.addAll(messages);
                })
            .onFailure(OnFailure.PARK);
    try (Intrepid app = start(repo, batch)) {
      app.publishAll(List.of(added("a", 1), added("bad", 2), added("c", 3), added("bad", 4)));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("batch").parked())
          .extracting(ParkedStream::stream)
          .containsExactly("keys/bad");
    }
    assertThat(batches).containsExactly(added("a", 1), added("c", 3));
  }

  @Test
  void a_subscriber_that_skips_records_the_message_and_goes_on_with_its_stream() throws Exception {
    bad.add(2L);
    try (Intrepid app = start(repo, summing().onFailure(OnFailure.SKIP))) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);

      assertThat(total("a")).isEqualTo(4);
      SubscriptionControl sums = app.subscription("sums");
      assertThat(sums.parked()).isEmpty();
      assertThat(sums.skipped().last())
          .extracting(Skipped::handler, Skipped::from)
          .containsExactly(tuple("handle(Added)", 2L));
    }
  }

  @Test
  void whoever_waits_for_a_message_of_a_parked_stream_is_told_so() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      EventRecord published = app.publish(added("a", 1));
      assertThatThrownBy(() -> app.awaitHandled(published, SOON))
          .isInstanceOf(StreamParkedException.class)
          .hasMessageContaining("sums has parked the stream keys/a from position 1 on");
    }
  }

  @Test
  void two_apps_on_one_repo_never_skip_what_the_other_has_parked_or_freed() throws Exception {
    bad.add(7L);
    List<Added> log = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      log.add(added("k" + i % 5, i % 20 == 7 ? 7 : 1));
    }
    try (Intrepid first = start(repo, summing());
        Intrepid second = start(repo, summing())) {
      for (int i = 0; i < log.size(); i += 10) {
        first.publishAll(log.subList(i, i + 10));
        second.subscription("sums").retryAll();
      }
      bad.clear();
      while (!SubscriptionControl.of(repo, SubscriptionName.of("sums")).parked().isEmpty()
          || repo.marker("sums@*", Shard.ALL).orElseThrow().marker().sequence()
              < repo.lastSequence()) {
        second.subscription("sums").retryAll();
        first.awaitCaughtUp(SOON);
        second.awaitCaughtUp(SOON);
      }
    }
    for (int k = 0; k < 5; k++) {
      String key = "k" + k;
      long expected = log.stream().filter(a -> a.key().equals(key)).mapToLong(Added::n).sum();
      assertThat(total(key)).as(key).isEqualTo(expected);
    }
  }

  @Test
  void a_crash_in_the_midst_of_a_retry_counts_nothing_twice() throws Exception {
    bad.add(1L);
    try (Intrepid app = start(repo, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2), added("a", 3)));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl.of(repo, SubscriptionName.of("sums")).retryAll();
    AtomicInteger lost = new AtomicInteger(2);
    WrappedRepo losing =
        new WrappedRepo(repo) {
          @Override
          public Committed commit(Commit commit) {
            Committed committed = super.commit(commit);
            if (lost.getAndDecrement() > 0) {
              throw new RepoUnavailableException("lost (repo: test).", null);
            }
            return committed;
          }
        };
    try (Intrepid app = start(losing, summing())) {
      app.awaitCaughtUp(SOON);
    }
    assertThat(total("a")).isEqualTo(6);
  }

  @Test
  void a_retry_that_the_repo_refuses_is_tried_again() throws Exception {
    bad.add(1L);
    AtomicInteger refused = new AtomicInteger();
    WrappedRepo refusing =
        new WrappedRepo(repo) {
          @Override
          public Committed commit(Commit commit) {
            if (refused.getAndDecrement() > 0) {
              throw new RepoUnavailableException("away (repo: test).", null);
            }
            return super.commit(commit);
          }
        };
    try (Intrepid app = start(refusing, summing())) {
      app.publishAll(List.of(added("a", 1), added("a", 2)));
      app.awaitCaughtUp(SOON);
    }
    bad.clear();
    SubscriptionControl.of(repo, SubscriptionName.of("sums")).retryAll();
    refused.set(2);
    try (Intrepid app = start(refusing, summing())) {
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("sums").parked()).isEmpty();
    }
    assertThat(total("a")).isEqualTo(3);
  }

  private Probe summing() {
    return new Probe("sums", this::add) {}.folds().onFailure(OnFailure.PARK);
  }

  private void add(Object message, Step step) {
    Added added = (Added) message;
    if (bad.contains(added.n())) {
      throw new IllegalStateException("cannot add " + added.n());
    }
    handled.add(added);
    Probe.sum(message, step);
  }

  private static Added added(String key, long n) {
    return new Added(key, n);
  }

  private long total(String key) {
    Cache<Sum> sum = sum(repo, key);
    return sum.map(Sum::total).orElse(0L);
  }
}
