package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Handlers and computed memos: handlers take them, and messages drop them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComputedMemosTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final AtomicLong source = new AtomicLong(1);
  private final AtomicInteger calls = new AtomicInteger();

  private final Quotes quotes =
      new Quotes(
          key -> {
            calls.incrementAndGet();
            return new Sum(key, source.get(), 0);
          });

  private static void evict(Object message, Step step) {
    step.evict(Quotes.uri(((Added) message).key()));
  }

  @Test
  void a_message_drops_the_memo_of_its_key_and_no_other() throws Exception {
    try (Intrepid app = quotes.start(repo, new Probe("evicting", ComputedMemosTest::evict) {})) {
      Quotes.total(app, "ada");
      Quotes.total(app, "grace");
      source.set(2);
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);

      assertThat(Quotes.total(app, "ada")).isEqualTo(2);
      assertThat(Quotes.total(app, "grace")).isEqualTo(1);
      assertThat(app.memoStats().get(0).evictions()).isEqualTo(1);
    }
  }

  @Test
  void a_message_drops_all_memos_under_a_prefix() throws Exception {
    Probe evicting = new Probe("evicting", (message, step) -> step.evictAll("quotes/")) {};
    try (Intrepid app = quotes.start(repo, evicting)) {
      Quotes.total(app, "ada");
      Quotes.total(app, "grace");
      source.set(2);
      app.awaitHandled(app.publish(new Added("x", 0)), SOON);

      assertThat(Quotes.total(app, "ada")).isEqualTo(2);
      assertThat(Quotes.total(app, "grace")).isEqualTo(2);
    }
  }

  @Test
  void a_message_has_a_memo_computed_anew_and_the_old_one_is_served_meanwhile() throws Exception {
    Probe refreshing =
        new Probe(
            "refreshing", (message, step) -> step.refresh(Quotes.uri(((Added) message).key()))) {};
    try (Intrepid app = quotes.start(repo, refreshing)) {
      Quotes.total(app, "ada");
      source.set(2);
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);
      eventually(() -> calls.get() == 2);

      eventually(() -> Quotes.total(app, "ada") == 2);
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void a_message_has_nothing_computed_that_was_not_there() throws Exception {
    Probe refreshing =
        new Probe("refreshing", (message, step) -> step.refresh(Quotes.uri("ada"))) {};
    try (Intrepid app = quotes.start(repo, refreshing)) {
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);
    }
    // Closing waits for what is computed beside.
    assertThat(repo.getMemo(Quotes.uri("ada")).isFound()).isFalse();
    assertThat(calls).hasValue(0);
  }

  @Test
  void a_mark_that_a_crash_left_behind_is_seen_by_the_next_who_views() throws Exception {
    Probe refreshing =
        new Probe("refreshing", (message, step) -> step.refresh(Quotes.uri("ada"))) {};
    try (Intrepid app = quotes.start(repo)) {
      Quotes.total(app, "ada");
    }
    try (Intrepid elsewhere = Apps.start(repo, refreshing)) {
      elsewhere.awaitHandled(elsewhere.publish(new Added("ada", 0)), SOON);
    }
    source.set(2);
    try (Intrepid app = quotes.start(repo)) {
      assertThat(Quotes.total(app, "ada")).isEqualTo(1);
      eventually(() -> Quotes.total(app, "ada") == 2);
    }
  }

  @Test
  void a_handler_takes_a_memo_that_is_computed_when_it_is_not_there() throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    Probe taking =
        new Probe(
            "taking",
            (message, step) -> seen.add(step.value(Counting.SUM, Quotes.uri("ada")).total())) {};
    try (Intrepid app = quotes.start(repo, taking)) {
      app.publishAll(List.of(new Added("a", 0), new Added("b", 0)));
      app.awaitCaughtUp(SOON);
    }
    assertThat(seen).containsExactly(1L, 1L);
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_handler_does_not_see_what_a_message_of_the_same_page_has_dropped() throws Exception {
    List<Long> seen = Collections.synchronizedList(new ArrayList<>());
    Probe both =
        new Probe(
            "both",
            (message, step) -> {
              if (((Added) message).n() == 0) {
                seen.add(step.memo(Counting.SUM, Quotes.uri("ada")).orElse(null).total());
              } else {
                source.set(((Added) message).n());
                step.evict(Quotes.uri("ada"));
              }
            }) {};
    try (Intrepid app = quotes.start(repo, both)) {
      app.publishAll(List.of(new Added("a", 0), new Added("a", 2), new Added("a", 0)));
      app.awaitCaughtUp(SOON);

      assertThat(seen).containsExactly(1L, 2L);
      assertThat(Quotes.total(app, "ada")).isEqualTo(2);
    }
  }

  @Test
  void a_drop_of_a_message_that_fails_is_taken_back() throws Exception {
    Probe failing =
        new Probe(
            "failing",
            (message, step) -> {
              step.evict(Quotes.uri("ada"));
              throw new IllegalStateException("no");
            }) {}.onFailure(OnFailure.SKIP);
    try (Intrepid app = quotes.start(repo, failing)) {
      Quotes.total(app, "ada");
      source.set(2);
      app.publish(new Added("ada", 0));
      app.awaitCaughtUp(SOON);

      assertThat(Quotes.total(app, "ada")).isEqualTo(1);
    }
  }

  @Test
  void a_value_that_a_fold_stores_takes_the_place_of_what_is_computed() throws Exception {
    Probe storing =
        new Probe(
            "storing",
            (message, step) ->
                step.store(Counting.SUM, Quotes.uri("ada"), new Sum("ada", 7, 1))) {};
    try (Intrepid app = quotes.start(repo, storing)) {
      Quotes.total(app, "ada");
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);

      assertThat(Quotes.total(app, "ada")).isEqualTo(7);
    }
  }

  @Test
  void a_handler_fails_when_the_memo_it_takes_cannot_be_computed() throws Exception {
    Quotes broken =
        new Quotes(
            key -> {
              throw new IOException("the bank is closed");
            });
    Probe taking =
        new Probe(
            "taking", (message, step) -> step.memo(Counting.SUM, Quotes.uri("ada"))) {}.onFailure(
            OnFailure.PARK);
    try (Intrepid app = broken.start(repo, taking)) {
      app.publish(new Added("ada", 0));
      app.awaitCaughtUp(SOON);

      assertThat(app.subscription("taking").parked())
          .singleElement()
          .satisfies(parked -> assertThat(parked.cause()).contains("the bank is closed"));
    }
  }

  @Test
  void two_objects_whose_methods_compute_the_same_memos_do_not_start() {
    assertThatThrownBy(
            () ->
                Intrepid.builder()
                    .repo(repo)
                    .registry(Probe.registry())
                    .registry(Quotes.registry())
                    .handlers(quotes, new Quotes(key -> new Sum(key, 0, 0)))
                    .start())
        .isInstanceOf(NotWiredException.class)
        .hasMessageContaining("Two methods compute the memos quotes/{key}");
  }

  @Test
  void the_memos_that_are_dropped_through_the_connection_are_computed_anew() {
    try (Intrepid app = quotes.start(repo)) {
      Quotes.total(app, "ada");
      source.set(2);
      app.memos().evict("quotes/*");

      assertThat(Quotes.total(app, "ada")).isEqualTo(2);
    }
  }
}
