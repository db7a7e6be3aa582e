package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static dev.intrepid.engine.Apps.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A command whose repo is restored from a copy after it was read: its markers were moved as often
 * since, so that their epochs are those of before by chance.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredWhileRewoundTest {

  private final MemoryRepo before = new MemoryRepo();
  private final MemoryRepo later = new MemoryRepo();

  @Test
  void a_rewind_removes_the_memos_that_are_there_then() throws Exception {
    work(before, "kept");
    copy();
    work(before, "lost");
    work(later, "early");
    RestoredRepo repo = new RestoredRepo(before, later, "sums/");

    rewinder(repo).rewind(RewindTo.beginning());

    assertThat(repo.isRestored()).isTrue();
    work(later);
    assertThat(total("kept")).isEqualTo(1);
    assertThat(total("early")).isEqualTo(1);
  }

  /** Has an app handle a message of each key, a page each. */
  private static void work(IntrepidRepo repo, String... keys) throws InterruptedException {
    try (Intrepid app = Apps.start(repo, summing())) {
      for (String key : keys) {
        app.publish(new Added(key, 1));
        app.awaitCaughtUp(SOON);
      }
      app.awaitCaughtUp(SOON);
    }
  }

  private void copy() {
    List<CacheRecord> memos = before.listMemos("", "", 1_000);
    long revision = memos.stream().mapToLong(CacheRecord::revision).max().orElseThrow();
    List<EventRecord> events =
        before.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 1_000).records();
    later.load(new StoredRecords(events, memos, before.markers("", 1_000), revision));
  }

  private long total(String key) {
    return sum(later, key).toOptional().orElseThrow().total();
  }

  private static Rewinder rewinder(IntrepidRepo repo) {
    Probe probe = summing();
    GeneratedCode generated =
        GeneratedCode.load(List.of(Probe.registry(probe)), List.of((Object) probe));
    return Rewinding.of(probe.spec(), List.of(probe.spec()), generated, repo);
  }

  private static Probe summing() {
    return new Probe("sums", Probe::sum) {}.folds();
  }
}
