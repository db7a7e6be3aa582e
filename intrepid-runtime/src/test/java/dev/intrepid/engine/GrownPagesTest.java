package dev.intrepid.engine;

import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.codegen.Step;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A subscriber that is far behind and only folds takes larger and larger pages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrownPagesTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int USUAL = 512;
  private static final int PAGES = 24;

  /** By it no page takes any time. */
  private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void pages_of_folds_double_up_to_eight_usual_ones() throws Exception {
    // 512, 512, 1,024, 2,048, 4,096, 4,096
    assertThat(commits(STILL, folding())).isEqualTo(6);
    assertThat(counted()).isEqualTo(PAGES * USUAL);
  }

  @Test
  void pages_that_take_long_do_not_grow() throws Exception {
    assertThat(commits(new HurriedClock(), folding())).isEqualTo(PAGES);
    assertThat(counted()).isEqualTo(PAGES * USUAL);
  }

  @Test
  void pages_whose_effects_are_not_repeated_by_a_rewind_do_not_grow() throws Exception {
    assertThat(commits(STILL, new Probe("calls", (message, step) -> step.enter(0)) {}))
        .isEqualTo(PAGES);
  }

  @Test
  void a_list_of_messages_does_not_grow() throws Exception {
    Probe batches = new Probe("batches", (message, step) -> step.enter(0)) {}.folds();

    assertThat(commits(STILL, batches.batch((messages, step) -> {}))).isEqualTo(PAGES);
  }

  @Test
  void pages_of_a_number_that_the_subscriber_says_do_not_grow() throws Exception {
    assertThat(commits(STILL, folding().page(USUAL / 2))).isEqualTo(2 * PAGES);
  }

  @Test
  void pages_that_store_much_do_not_grow() throws Exception {
    assertThat(commits(STILL, new Probe("large", GrownPagesTest::storeMuch) {}.folds()))
        .isEqualTo(PAGES);
  }

  private static Probe folding() {
    return new Probe("sums", Probe::sum) {}.folds();
  }

  /** Ten memos of 300 characters for each message. */
  private static void storeMuch(Object message, Step step) {
    step.enter(0);
    for (int i = 0; i < 10; i++) {
      String key = ((Added) message).n() + "-" + i + "x".repeat(300);
      step.store(Counting.SUM, new Sum(key, 1, 1));
    }
  }

  /** How many commits it takes to work through the log. */
  private long commits(Clock clock, Probe probe) throws InterruptedException {
    handleAll(clock, probe);
    long before = moves();
    publish();
    handleAll(clock, probe);
    return moves() - before;
  }

  private void publish() {
    try (Intrepid app = Apps.start(repo)) {
      for (int page = 0; page < PAGES; page++) {
        List<Added> messages = new ArrayList<>();
        for (int i = 0; i < USUAL; i++) {
          messages.add(new Added("a", page * USUAL + i));
        }
        app.publishAll(messages);
      }
    }
  }

  private void handleAll(Clock clock, Probe probe) throws InterruptedException {
    try (Intrepid app = Apps.builder(repo, probe).clock(clock).start()) {
      app.awaitCaughtUp(SOON);
    }
  }

  private long moves() {
    return repo.markers("", 10).stream().mapToLong(MarkerRecord::epoch).sum();
  }

  private int counted() {
    return sum(repo, "a").map(Sum::messages).orElse(0);
  }
}
