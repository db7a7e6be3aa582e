package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.exception.NotEvictableException;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What handlers keep is not evicted: no view computes it again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlerMemosTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final Quotes quotes = new Quotes(key -> new Sum(key, 7, 0));

  private Intrepid summing() throws InterruptedException {
    Intrepid app = quotes.start(repo, new Probe("totals", Probe::sum) {}.folds());
    app.publish(new Added("ada", 2));
    app.awaitCaughtUp(SOON);
    return app;
  }

  private void assertRefused(String what, ThrowingCallable evict) {
    assertThatThrownBy(evict)
        .isInstanceOf(NotEvictableException.class)
        .hasMessage(
            "The evict of "
                + what
                + " would drop what the handler handle(Added) of totals keeps at sums/{key}: no"
                + " @Cached method computes it, so it would be lost, and a fold would begin at"
                + " nothing with the next message. To have it made again from the log, rebuild the"
                + " subscriber: app.subscription(\"totals\").rebuild(), or ./intrepid subscriptions"
                + " rebuild totals.");
    assertThat(sum(repo, "ada").isFound()).isTrue();
  }

  @Test
  void a_memo_that_a_handler_keeps_is_not_dropped() throws Exception {
    try (Intrepid app = summing()) {
      assertRefused("sums/ada", () -> app.memos().evict("sums/ada"));
      assertRefused("sums/ada", () -> app.memos().evict(new MemoUri<>("sums/ada", Counting.SUM)));
    }
  }

  @Test
  void a_prefix_under_which_a_handler_keeps_memos_is_not_dropped() throws Exception {
    try (Intrepid app = summing()) {
      assertRefused("sums/*", () -> app.memos().evict("sums/*"));
    }
  }

  @Test
  void a_memo_that_nobody_of_the_program_keeps_is_dropped() throws Exception {
    try (Intrepid app = summing()) {
      app.memos().insert(Counting.SUM, new Sum("ada", 1, 1));
      app.memos().evict("sums/ada/more");
      Quotes.total(app, "ada");
      app.memos().evict("quotes/*");

      assertThat(repo.getMemo(Quotes.uri("ada")).isFound()).isFalse();
    }
  }

  @Test
  void a_memo_that_is_both_kept_and_computed_is_dropped() throws Exception {
    Probe replacing =
        new Probe("replacing", (message, step) -> {}) {}.stores(Quotes.TEMPLATE, "quotes/x");
    try (Intrepid app = quotes.start(repo, replacing)) {
      Quotes.total(app, "ada");
      app.memos().evict(Quotes.uri("ada"));
      app.memos().evict("quotes/*");

      assertThat(repo.getMemo(Quotes.uri("ada")).isFound()).isFalse();
    }
  }

  @Test
  void what_the_engine_keeps_is_not_dropped() throws Exception {
    try (Intrepid app = summing()) {
      for (String what : List.of("@parked/*", "@parked/totals/*", "@handled/totals")) {
        assertThatThrownBy(() -> app.memos().evict(what))
            .isInstanceOf(NotEvictableException.class)
            .hasMessageStartingWith("The evict of " + what + " would drop what Intrepid itself");
      }
      assertThat(repo.getMemo("@handled/totals").isFound()).isTrue();
    }
  }

  @Test
  void a_memo_that_has_not_moved_yet_is_not_dropped_by_hand() throws Exception {
    Probe totals = new Probe("totals", Probe::sum) {}.folds();
    Probe all =
        new Probe("all", (message, step) -> step.evictAll("sums-of/")) {}.onFailure(OnFailure.PARK);
    try (Intrepid app =
        Apps.builder(repo, totals, all).registry(new FormerMemosTest.Moved()).start()) {
      assertThatThrownBy(() -> app.memos().evict("sums-of/ada"))
          .isInstanceOf(NotEvictableException.class)
          .hasMessageContaining("of totals keeps at sums-of/{key}");
      assertThatThrownBy(() -> app.memos().evict("sums-of/*"))
          .isInstanceOf(NotEvictableException.class);

      app.publish(new Added("ada", 2));
      app.awaitCaughtUp(SOON);
      assertThat(app.subscription("all").parked()).isEmpty();
    }
  }

  @Test
  void a_message_that_would_drop_what_a_handler_keeps_fails() throws Exception {
    Probe totals = new Probe("totals", Probe::sum) {}.folds();
    Probe one =
        new Probe("one", (message, step) -> step.evict("sums/ada")) {}.onFailure(OnFailure.PARK);
    Probe all =
        new Probe("all", (message, step) -> step.evictAll("sums/")) {}.onFailure(OnFailure.PARK);
    try (Intrepid app = Apps.start(repo, totals, one, all)) {
      app.publish(new Added("ada", 2));
      app.awaitCaughtUp(SOON);

      for (String name : new String[] {"one", "all"}) {
        assertThat(app.subscription(name).parked().get(0).cause())
            .contains("would drop what the handler handle(Added) of totals keeps at sums/{key}");
      }
      assertThat(sum(repo, "ada").isFound()).isTrue();
    }
  }
}
