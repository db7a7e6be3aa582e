package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.engine.state.SubscriptionLayout;
import dev.intrepid.json.Json;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A repo is restored while a program fences the shards of another one, to change their number. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredWhileFencedTest {

  private static final Json ONE = Json.of("{\"key\":\"a\",\"n\":1}");

  private final MemoryRepo before = new MemoryRepo();
  private final MemoryRepo later = new MemoryRepo();

  @Test
  void a_shard_stays_where_it_stands_there() throws Exception {
    work(before, 2);
    work(later, 1);
    assertThat(marker(later).epoch()).isEqualTo(marker(before).epoch());
    RestoredRepo repo = new RestoredRepo(before, later, marker(before).trackingStream());

    layout(repo).fence(1);

    assertThat(repo.isRestored()).isTrue();
    assertThat(marker(later).marker().sequence()).isEqualTo(1);
    assertThat(marker(later).epoch()).isGreaterThan(marker(before).epoch());
  }

  /** Has an app handle that many messages, all in one page. */
  private static void work(IntrepidRepo repo, int messages) throws InterruptedException {
    for (int n = 0; n < messages; n++) {
      repo.publish(PendingEvent.entry("keys/a", "Added", ONE));
    }
    try (Intrepid app = Apps.start(repo, probe())) {
      app.awaitCaughtUp(SOON);
    }
  }

  private static MarkerRecord marker(MemoryRepo repo) {
    return repo.markers("", 10).get(0);
  }

  private static SubscriptionLayout layout(IntrepidRepo repo) {
    return new SubscriptionLayout(probe().spec(), SubscriptionLayout.config("notes"), repo);
  }

  private static Probe probe() {
    return new Probe("notes", (message, step) -> {}) {};
  }
}
