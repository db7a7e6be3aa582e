package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Computed memos whose template has changed, and that still lie where they lived before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormerComputedMemosTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final AtomicLong source = new AtomicLong(1);
  private final Quotes quotes = new Quotes(key -> new Sum(key, source.get(), 0));

  @BeforeEach
  void compute_where_they_lived_before() {
    try (Intrepid app = quotes.start(repo)) {
      assertThat(Quotes.total(app, "ada")).isEqualTo(1);
      assertThat(Quotes.total(app, "grace")).isEqualTo(1);
    }
    source.set(2);
  }

  @Test
  void one_is_viewed_where_it_lived_before() {
    try (Intrepid app = start((message, step) -> {})) {
      assertThat(total(app, "ada")).isEqualTo(1);
    }
  }

  @Test
  void one_that_is_dropped_by_hand_does_not_come_back() {
    try (Intrepid app = start((message, step) -> {})) {
      app.memos().evict("offers/ada");

      assertThat(total(app, "ada")).isEqualTo(2);
      assertThat(total(app, "grace")).isEqualTo(1);
    }
  }

  @Test
  void those_that_are_dropped_by_hand_under_a_prefix_do_not_come_back() {
    try (Intrepid app = start((message, step) -> {})) {
      app.memos().evict("offers/*");

      assertThat(total(app, "ada")).isEqualTo(2);
      assertThat(total(app, "grace")).isEqualTo(2);
    }
  }

  @Test
  void one_that_a_message_drops_does_not_come_back() throws Exception {
    try (Intrepid app = start((message, step) -> step.evict(uri(message)))) {
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);

      assertThat(total(app, "ada")).isEqualTo(2);
      assertThat(total(app, "grace")).isEqualTo(1);
    }
  }

  @Test
  void those_that_a_message_drops_under_a_prefix_do_not_come_back() throws Exception {
    try (Intrepid app = start((message, step) -> step.evictAll("offers/"))) {
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);

      assertThat(total(app, "ada")).isEqualTo(2);
      assertThat(total(app, "grace")).isEqualTo(2);
    }
  }

  @Test
  void one_that_a_message_has_recomputed_is_served_until_then() throws Exception {
    try (Intrepid app = start((message, step) -> step.refresh(uri(message)))) {
      app.awaitHandled(app.publish(new Added("ada", 0)), SOON);

      eventually(() -> total(app, "ada") == 2);
      assertThat(total(app, "grace")).isEqualTo(1);
      assertThat(repo.getMemo("quotes/ada").isFound()).isFalse();
    }
  }

  private static String uri(Object message) {
    return "offers/" + ((Added) message).key();
  }

  private static long total(Intrepid app, String key) {
    return app.view(new MemoUri<>("offers/" + key, Counting.SUM)).map(Sum::total).orElse(-1L);
  }

  /** The program that has them at another template now. */
  private Intrepid start(Probe.Handling handling) {
    Probe probe = new Probe("dropping", handling) {};
    return Intrepid.builder()
        .repo(repo)
        .registry(Probe.registry(probe))
        .registry(new Quotes.At("offers"))
        .handlers(probe, quotes)
        .start();
  }
}
