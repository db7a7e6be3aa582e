package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.control.Rebuild;
import dev.intrepid.control.SubscriptionControl;
import dev.intrepid.engine.Counting.Sum;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.replay.Rewinding;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.memory.MemoryRepo;
import dev.intrepid.subscription.SubscriptionName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A subscriber that must not begin on what a method has computed is rebuilt by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildOfNewSubscriberTest {

  private static final SubscriptionName COUNTING = SubscriptionName.of("counting");

  private final MemoryRepo repo = new MemoryRepo();

  @Test
  void one_that_is_paused_in_the_moment_in_which_it_begins_begins_all_the_same() {
    repo.setMemo(computedSum());
    Probe counting = new Probe("counting", Probe::sum) {}.folds().shards(2);
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(counting)));
    Rebuild rebuild =
        Rewinding.of(counting.spec(), List.of(counting.spec()), generated, new PausedOnceRepo(repo))
            .rebuild();

    rebuild.begin();

    assertThat(rebuild.status()).isPresent();
    assertThat(SubscriptionControl.of(repo, COUNTING).isPaused()).isTrue();
  }

  private static CacheRecord computedSum() {
    return CacheRecord.of(
            Counting.sumUri("a"), JsonFormat.standard().write(Counting.SUM, new Sum("a", 5, 1)))
        .withMeta(Map.of("@version", "1"));
  }

  /** A repo in which somebody pauses the subscriber just before its first marker is moved. */
  private static final class PausedOnceRepo extends WrappedRepo {
    private boolean isPaused;

    PausedOnceRepo(MemoryRepo memory) {
      super(memory);
    }

    @Override
    public Committed commit(Commit commit) {
      if (!isPaused && !commit.markers().isEmpty()) {
        isPaused = true;
        SubscriptionControl.of(memory, COUNTING).pause();
      }
      return super.commit(commit);
    }
  }
}
