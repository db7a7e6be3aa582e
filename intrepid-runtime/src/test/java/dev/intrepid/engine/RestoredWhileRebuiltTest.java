package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.Rebuild;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A repo is restored while a rebuild begins in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredWhileRebuiltTest {

  private static final String OF_SHADOW = "@shadow/sums/";

  private final MemoryRepo before = new MemoryRepo();
  private final MemoryRepo later = new MemoryRepo();

  @Test
  void nothing_is_counted_that_an_ended_rebuild_has_left_in_the_log_that_is_there_then()
      throws Exception {
    work(before);
    work(later);
    leave(later, "{\"key\":\"a\",\"total\":100,\"messages\":1}");
    RestoredRepo repo = new RestoredRepo(before, later, OF_SHADOW);

    try (Intrepid app = Apps.start(repo, summing())) {
      Rebuild rebuild = app.subscription("sums").rebuild();
      rebuild.begin();
      rebuild.finish(0);
    }
    assertThat(repo.isRestored()).isTrue();
    assertThat(total()).isEqualTo(1);
  }

  /** What the kill of a program leaves that has just finished a rebuild. */
  private static void leave(IntrepidRepo repo, String sum) {
    repo.setMemo(CacheRecord.of(OF_SHADOW + Counting.sumUri("a"), Json.of(sum)));
  }

  private static void work(IntrepidRepo repo) throws InterruptedException {
    try (Intrepid app = Apps.start(repo, summing())) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
  }

  private long total() {
    return sum(later, "a").map(Sum::total).orElse(0L);
  }

  private static Probe summing() {
    return new Probe("sums", Probe::sum) {}.folds();
  }
}
