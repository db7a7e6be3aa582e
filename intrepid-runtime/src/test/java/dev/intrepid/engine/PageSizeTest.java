package dev.intrepid.engine;

import static dev.intrepid.engine.Apps.start;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is committed at once is for the subscriber to say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageSizeTest {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int MESSAGES = 1_200;

  private final MemoryRepo repo = new MemoryRepo();

  @ParameterizedTest
  @CsvSource({"1, 1200", "100, 12", "512, 3", "4096, 1"})
  void the_marker_moves_once_a_page(int page, int commits) throws Exception {
    handleAll(page);
    long before = moves();
    publish();

    handleAll(page);

    assertThat(moves() - before).isEqualTo(commits);
    assertThat(total()).isEqualTo(MESSAGES);
  }

  @Test
  void what_was_begun_in_pages_of_one_goes_on_in_larger_ones() throws Exception {
    publish();
    handleAll(1);
    long before = moves();
    publish();

    handleAll(4_096);

    assertThat(moves() - before).isEqualTo(1);
    assertThat(total()).isEqualTo(2 * MESSAGES);
  }

  private void publish() {
    List<Object> messages = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      messages.add(new Added("a", 1));
    }
    try (Intrepid app = start(repo)) {
      app.publishAll(messages);
    }
  }

  private void handleAll(int page) throws InterruptedException {
    try (Intrepid app = start(repo, new Probe("sums", Probe::sum) {}.folds().page(page))) {
      app.awaitCaughtUp(SOON);
    }
  }

  private long total() {
    return sum(repo, "a").map(Sum::total).orElse(0L);
  }

  private long moves() {
    return repo.markers("", 10).stream().mapToLong(MarkerRecord::epoch).sum();
  }
}
