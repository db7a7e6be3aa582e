package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static dev.intrepid.engine.Olds.old;
import static dev.intrepid.engine.Olds.splitting;
import static dev.intrepid.engine.Olds.start;
import static dev.intrepid.engine.Olds.upcaster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Doubled;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.Json;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One old message on its way to a handler. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastTest {

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void an_old_message_is_handled_as_what_it_becomes_from_streams_nobody_else_reads()
      throws Exception {
    try (Intrepid app = start(repo, List.of(splitting()), EffectsTest.summing("sums"))) {
      EventRecord stored = app.publish(old("a", 5));
      app.awaitHandled(stored, SOON);
      assertThat(app.status().get(0).doneThrough()).isEqualTo(stored.sequence());
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(5);
  }

  @Test
  void a_message_of_which_nothing_is_left_is_passed_over_and_not_unknown() throws Exception {
    try (Intrepid app = start(repo, List.of(splitting()), EffectsTest.summing("sums").strict())) {
      app.publish(old("a"));
      app.awaitCaughtUp(SOON);
      assertThat(app.status().get(0).unknown()).isZero();
    }
    assertThat(sum(repo, "a").isFound()).isFalse();
  }

  @Test
  void an_upcast_that_throws_fails_the_message_with_its_name() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Upcaster broken =
        upcaster(
            List.of(Counting.ADDED),
            (old, step) -> {
              calls.incrementAndGet();
              throw new IllegalStateException("no such customer");
            });
    try (Intrepid app = start(repo, List.of(broken), EffectsTest.summing("sums"))) {
      app.publish(old("a", 5));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("The upcast Olds.upcast(ObjectNode) failed:")
          .hasMessageContaining("no such customer")
          .hasMessageContaining("stream: olds/a, position: 1, type: Old, version: 1");
    }
    assertThat(calls).hasValue(Probe.QUICK.attempts());
  }

  @Test
  void an_upcast_that_throws_stops_nobody_who_takes_nothing_of_it() throws Exception {
    Upcaster broken =
        upcaster(
            List.of(Counting.DOUBLED),
            (old, step) -> {
              throw new IllegalStateException("never called");
            });
    try (Intrepid app = start(repo, List.of(broken), EffectsTest.summing("sums"))) {
      app.publish(old("a", 5));
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(1);
  }

  @Test
  void an_upcast_that_returns_null_is_told_its_name() throws Exception {
    Upcaster careless = upcaster(List.of(Counting.ADDED), (old, step) -> step.made(null));
    try (Intrepid app = start(repo, List.of(careless), EffectsTest.summing("sums"))) {
      app.publish(old("a", 5));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("The upcast Olds.upcast(ObjectNode) returned null");
    }
  }

  @Test
  void json_that_the_next_version_cannot_read_is_blamed_on_the_upcast() throws Exception {
    Upcaster wrong =
        upcaster(
            List.of(Counting.ADDED),
            (old, step) ->
                step.message(Counting.ADDED, step.read(Counting.ADDED, old.put("n", "x"))));
    try (Intrepid app = start(repo, List.of(wrong), EffectsTest.summing("sums"))) {
      app.publish(old("a", 5));
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("Olds.upcast(ObjectNode) made JSON that is not Added in version 1")
          .hasMessageContaining("path: $.n");
    }
  }

  @Test
  void stored_json_that_is_no_object_is_not_blamed_on_the_upcast() throws Exception {
    repo.publish(PendingEvent.entry("olds/a", "Old", Json.of("[]")));
    try (Intrepid app = start(repo, List.of(splitting()), EffectsTest.summing("sums"))) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining("The stored message cannot be read: Expected an object");
    }
  }

  @Test
  void a_version_below_the_newest_without_an_upcast_says_that_it_needs_one() throws Exception {
    repo.publish(PendingEvent.entry("olds/a", "Old", 2, Json.of("{}")));
    Upcaster third =
        new Upcaster(
            "Old", 3, splitting().topic(), "olds/{key}", splitting().yields(), splitting().chain());
    try (Intrepid app = start(repo, List.of(splitting(), third), EffectsTest.summing("sums"))) {
      assertThatThrownBy(() -> app.awaitCaughtUp(SOON))
          .hasMessageContaining(
              "this program knows [1, 3] only: give it an @Upcast from version 2");
    }
  }

  @Test
  void what_one_module_made_newest_goes_on_through_the_upcasts_of_another() throws Exception {
    Upcaster first =
        upcaster(
            List.of(Counting.DOUBLED),
            (old, step) ->
                step.message(Counting.DOUBLED, new Doubled(old.get("key").stringValue(), 4)));
    Upcaster second =
        upcaster(
            "Doubled",
            List.of(Counting.ADDED),
            (old, step) ->
                step.message(
                    Counting.ADDED,
                    new Added(old.get("key").stringValue(), old.get("n").longValue() / 2)));
    try (Intrepid app = start(repo, List.of(first, second), EffectsTest.summing("sums"))) {
      app.publish(old("a", 1));
      app.awaitCaughtUp(SOON);
    }
    assertThat(sum(repo, "a").map(Sum::total).orElse(0L)).isEqualTo(2);
  }
}
