package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.intrepid.Cache;
import dev.intrepid.SteppedClock;
import dev.intrepid.exception.ComputationFailedException;
import dev.intrepid.exception.CyclicComputationException;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.MemoTooLargeException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a view of a computed memo gets, as time goes by on a clock of the test's own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewTest {

  private static final String URI = "rates/EUR/USD";

  private final SteppedClock clock = new SteppedClock();
  private final MemoryRepo repo = new MemoryRepo(clock, RepoLimits.defaults());
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean isDown;

  private String rate() throws IOException {
    int call = calls.incrementAndGet();
    if (isDown) {
      throw new IOException("the bank is closed");
    }
    return "rate " + call;
  }

  private Desk.Maker desk() {
    return Desk.on(repo, clock);
  }

  @Test
  void a_method_gets_the_variables_of_the_uri_without_their_encoding() {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s, call -> call.text("base") + " to " + call.text("quote"))
            .open()) {
      assertThat(desk.text("rates/a%2Fb/%C3%A4")).isEqualTo("a/b to ä");
    }
  }

  @Test
  void a_variable_that_is_no_number_is_an_error_that_names_the_memo() {
    try (Desk desk = desk().method("squares/{n}", s -> s, call -> "" + call.integer("n")).open()) {
      assertThat(desk.text("squares/7")).isEqualTo("7");
      assertThatThrownBy(() -> desk.view("squares/seven"))
          .isInstanceOf(ComputationFailedException.class)
          .hasMessageContaining("{n} is an int, and \"seven\" is not")
          .hasMessageContaining("squares/seven");
    }
  }

  @Test
  void a_second_spelling_of_a_memo_is_refused_with_the_right_one_and_nothing_is_stored() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      for (String uri : List.of("rates/a:b/USD", "rates/a%3ab/USD", "rates/%61%3Ab/USD")) {
        assertThatThrownBy(() -> desk.view(uri))
            .isInstanceOf(InvalidNameException.class)
            .hasMessageContaining("rates/a%3Ab/USD");
      }
      assertThatThrownBy(() -> desk.computations().evict("rates/a:b/USD"))
          .isInstanceOf(InvalidNameException.class)
          .hasMessageContaining("rates/a%3Ab/USD");

      assertThat(calls).hasValue(0);
      assertThat(repo.listMemos("", "", 10)).isEmpty();
    }
  }

  @Test
  void a_second_spelling_of_a_number_or_a_uuid_is_refused_with_the_right_one() {
    String id = "0f3c5e1a-3b5f-4c7e-9a51-6f1d2b7c8e90";
    try (Desk desk =
        desk()
            .method("squares/{n}", s -> s, call -> "" + call.integer("n"))
            .method("users/{id}", s -> s, call -> "" + call.uuid("id"))
            .open()) {
      assertThatThrownBy(() -> desk.view("squares/007")).hasMessageContaining("squares/7:");
      assertThatThrownBy(() -> desk.view("squares/%2B7")).hasMessageContaining("squares/7:");
      assertThatThrownBy(() -> desk.view("users/" + id.toUpperCase(Locale.ROOT)))
          .hasMessageContaining("users/" + id + ":");

      assertThat(repo.listMemos("", "", 10)).isEmpty();
      assertThat(desk.text("users/" + id)).isEqualTo(id);
    }
  }

  @Test
  void a_uri_too_long_for_a_lease_is_refused_by_its_own_name() {
    String uri = "rates/EUR/" + "x".repeat(500);
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      assertThatThrownBy(() -> desk.view(uri))
          .hasMessageContaining("at most 501 bytes, not 510")
          .hasMessageNotContaining("@computing");
      desk.computations().evict(uri);
    }
  }

  @Test
  void a_value_is_computed_once_and_kept() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      desk.view(URI);
      clock.advance("P365D");

      assertThat(desk.text(URI)).isEqualTo("rate 1");
      assertThat(repo.getMemo(URI).isFound()).isTrue();
    }
  }

  @Test
  void another_process_finds_what_one_has_stored() {
    try (Desk one = desk().method(Desk.RATES, s -> s, call -> rate()).open();
        Desk other = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      one.view(URI);

      assertThat(other.text(URI)).isEqualTo("rate 1");
    }
  }

  @Test
  void a_value_past_its_time_to_live_is_computed_anew() {
    try (Desk desk =
        desk().method(Desk.RATES, s -> s.keptFor(Duration.ofMinutes(10)), c -> rate()).open()) {
      desk.view(URI);
      clock.advance("PT9M59S");
      assertThat(desk.text(URI)).isEqualTo("rate 1");
      clock.advance("PT1S");

      assertThat(desk.text(URI)).isEqualTo("rate 2");
    }
  }

  @Test
  void memos_that_were_made_together_do_not_expire_together() {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s.keptFor(Duration.ofHours(1)).jittered(0.5), c -> rate())
            .open()) {
      for (int i = 0; i < 100; i++) {
        desk.view("rates/EUR/" + i);
      }
      clock.advance("PT45M");
      for (int i = 0; i < 100; i++) {
        desk.view("rates/EUR/" + i);
      }

      assertThat(calls.get() - 100).isBetween(25, 75);
    }
  }

  @Test
  void a_value_that_is_due_is_served_while_it_is_computed_anew() throws Exception {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s.refreshedAfter(Duration.ofMinutes(5)), c -> rate())
            .open()) {
      desk.view(URI);
      clock.advance("PT5M");

      assertThat(desk.text(URI)).isEqualTo("rate 1");
      eventually(() -> stored().equals("\"rate 2\""));
      clock.advance("PT1S");
      assertThat(desk.text(URI)).isEqualTo("rate 2");
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void a_value_of_a_clock_that_was_wrong_is_computed_again_when_it_is_right() {
    try (Desk desk =
        desk().method(Desk.RATES, s -> s.keptFor(Duration.ofMinutes(10)), c -> rate()).open()) {
      desk.view(URI);
      clock.advance("-P100D");

      assertThat(desk.text(URI)).isEqualTo("rate 2");
    }
  }

  @Test
  void a_value_that_is_refreshed_is_due_when_a_clock_that_was_wrong_is_right() throws Exception {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s.refreshedAfter(Duration.ofMinutes(5)), c -> rate())
            .open()) {
      desk.view(URI);
      clock.advance("-P100D");

      assertThat(desk.text(URI)).isEqualTo("rate 1");
      eventually(() -> stored().equals("\"rate 2\""));
    }
  }

  @Test
  void a_failure_of_a_clock_that_was_wrong_puts_no_refresh_off() throws Exception {
    try (Desk desk =
        desk()
            .method(Desk.RATES, s -> s.refreshedAfter(Duration.ofMinutes(5)), c -> rate())
            .open()) {
      desk.view(URI);
      clock.advance("PT5M");
      isDown = true;
      desk.view(URI);
      eventually(() -> desk.computations().isQuiet() && desk.stats().failures() > 0);
      isDown = false;
      clock.advance("-P100D");

      desk.view(URI);
      eventually(() -> stored().equals("\"rate 3\""));
    }
  }

  private String stored() {
    return repo.getMemo(URI) instanceof Cache.Found<CacheRecord> found
        ? found.value().data().toString()
        : "";
  }

  @Test
  void a_failure_is_told_to_whoever_asked_and_not_remembered() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      isDown = true;
      assertThatThrownBy(() -> desk.view(URI))
          .isInstanceOf(ComputationFailedException.class)
          .hasMessage(
              "The memo could not be computed: java.io.IOException: the bank is closed"
                  + " (memo: rates/EUR/USD, method: Desk.method0).")
          .hasCauseInstanceOf(IOException.class);
      isDown = false;

      assertThat(desk.text(URI)).isEqualTo("rate 2");
    }
  }

  @Test
  void an_old_value_is_served_for_a_while_when_the_source_fails() throws Exception {
    try (Desk desk =
        desk()
            .method(
                Desk.RATES,
                s -> s.keptFor(Duration.ofSeconds(10)).staleFor(Duration.ofSeconds(40)),
                call -> rate())
            .open()) {
      desk.view(URI);
      isDown = true;
      for (int second = 10; second < 50; second++) {
        clock.advance(second == 10 ? "PT10S" : "PT1S");
        assertThat(desk.text(URI)).as("at second %d", second).isEqualTo("rate 1");
      }
      clock.advance("PT1S");
      assertThatThrownBy(() -> desk.view(URI)).isInstanceOf(ComputationFailedException.class);
      assertThat(desk.stats().staleServed()).isEqualTo(40);
      isDown = false;
      int failed = calls.get();

      assertThat(desk.text(URI)).isEqualTo("rate " + (failed + 1));
      assertThat(desk.text(URI)).isEqualTo("rate " + (failed + 1));
      assertThat(calls).as("recovery computes once").hasValue(failed + 1);
    }
  }

  @Test
  void that_there_is_nothing_is_not_remembered_unless_the_method_says_how_long() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> nothing()).open()) {
      assertThat(desk.text(URI)).isEqualTo("-");
      assertThat(desk.text(URI)).isEqualTo("-");
      assertThat(calls).hasValue(2);
      assertThat(repo.listMemos("", "", 10)).isEmpty();
    }
  }

  @Test
  void that_there_is_nothing_is_remembered_for_a_time_of_its_own() {
    try (Desk desk =
        desk()
            .method(
                Desk.RATES,
                s -> s.keptFor(Duration.ofHours(1)).absentFor(Duration.ofMinutes(1)),
                call -> nothing())
            .open()) {
      desk.view(URI);
      clock.advance("PT59S");
      assertThat(desk.text(URI)).isEqualTo("-");
      assertThat(calls).hasValue(1);
      clock.advance("PT1S");

      assertThat(desk.text(URI)).isEqualTo("-");
      assertThat(calls).hasValue(2);
    }
  }

  private String nothing() {
    calls.incrementAndGet();
    return null;
  }

  @Test
  void a_value_that_is_gone_from_the_source_is_gone_here() {
    try (Desk desk =
        desk()
            .method(
                Desk.RATES,
                s -> s.keptFor(Duration.ofSeconds(10)).staleFor(Duration.ofHours(1)),
                call -> calls.incrementAndGet() == 1 ? "there" : null)
            .open()) {
      desk.view(URI);
      clock.advance("PT10S");

      assertThat(desk.text(URI)).isEqualTo("-");
      assertThat(repo.getMemo(URI).isFound()).isFalse();
    }
  }

  @Test
  void a_stored_memo_of_another_shape_is_computed_anew() {
    repo.setMemo(CacheRecord.of(URI, Json.of("{\"old\":true}")));
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      assertThat(desk.text(URI)).isEqualTo("rate 1");
    }
  }

  @Test
  void a_memo_whose_part_fails_says_once_what_failed() {
    try (Desk desk =
        desk()
            .method("whole", s -> s, call -> call.value(Desk.TEXT, "half"))
            .method("half", s -> s, call -> call.value(Desk.TEXT, "part"))
            .method("part", s -> s, call -> rate())
            .open()) {
      isDown = true;
      assertThatThrownBy(() -> desk.view("whole"))
          .isInstanceOf(ComputationFailedException.class)
          .hasMessage(
              "The memo could not be computed: it needs half, which needs part, which failed with"
                  + " java.io.IOException: the bank is closed (memo: whole, method: Desk.method0).")
          .hasRootCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void a_value_is_as_old_as_the_store_can_say() {
    clock.advance("PT0.123456789S");
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      Cache<String> computed = desk.view(URI);
      Cache<String> stored = desk.view(URI);

      assertThat(computed)
          .isEqualTo(Cache.found("rate 1", Instant.parse("2030-01-01T12:00:00.123456Z")))
          .isEqualTo(stored);
    }
  }

  @Test
  void a_memo_may_be_computed_from_another() {
    try (Desk desk =
        desk()
            .method(
                "whole/{n}",
                s -> s,
                call -> "<" + call.value(Desk.TEXT, "part/" + call.text("n")) + ">")
            .method("part/{n}", s -> s, call -> call.text("n"))
            .open()) {
      assertThat(desk.text("whole/x")).isEqualTo("<x>");
      assertThat(repo.getMemo("part/x").isFound()).isTrue();
    }
  }

  @Test
  void memos_that_are_computed_from_each_other_are_an_error_and_no_standstill() {
    try (Desk desk =
        desk()
            .method("a/{n}", s -> s, call -> call.value(Desk.TEXT, "b/" + call.text("n")))
            .method("b/{n}", s -> s, call -> call.value(Desk.TEXT, "a/" + call.text("n")))
            .open()) {
      Throwable failure = catchThrowable(() -> desk.view("a/1"));

      assertThat(failure)
          .hasMessageContaining("These memos are computed from each other: a/1 -> b/1 -> a/1");
    }
  }

  @Test
  void a_circle_of_memos_is_told_the_same_whichever_of_them_closes_it() {
    assertThat(new CyclicComputationException(List.of("b", "c", "a", "b")))
        .hasMessage(new CyclicComputationException(List.of("c", "a", "b", "c")).getMessage())
        .hasMessageContaining("each other: a -> b -> c -> a.");
  }

  @Test
  void a_memo_that_cannot_be_stored_is_told_and_leaves_no_lease() {
    MemoryRepo small = new MemoryRepo(clock, RepoLimits.defaults().withDataBytes(10));
    try (Desk desk =
        Desk.on(small, clock).method(Desk.RATES, s -> s, call -> "x".repeat(100)).open()) {
      assertThatThrownBy(() -> desk.view(URI)).isInstanceOf(MemoTooLargeException.class);
      assertThat(small.listMemos("", "", 10)).isEmpty();
    }
  }

  @Test
  void hits_misses_and_loads_are_counted() {
    try (Desk desk = desk().method(Desk.RATES, s -> s, call -> rate()).open()) {
      desk.view(URI);
      desk.view(URI);
      clock.advance("PT1S");
      desk.view(URI);

      assertThat(desk.stats())
          .satisfies(
              stats -> {
                assertThat(stats.misses()).isEqualTo(1);
                assertThat(stats.loads()).isEqualTo(1);
                assertThat(stats.localHits()).isEqualTo(1);
                assertThat(stats.storedHits()).isEqualTo(1);
              });
    }
  }
}
