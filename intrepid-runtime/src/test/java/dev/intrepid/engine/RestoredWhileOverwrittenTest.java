package dev.intrepid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.stored.KeeperMemo;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A repo is restored while a program looks who has folded the memos that it computes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoredWhileOverwrittenTest {

  private static final String SUMS = Counting.SUM.template();

  private final MemoryRepo before = new MemoryRepo();
  private final MemoryRepo later = new MemoryRepo();

  @Test
  void what_a_subscriber_folds_there_then_stays_its_own() {
    Apps.start(before, folding(SUMS)).close();
    Apps.start(later, folding("notes/{key}")).close();
    List<CacheRecord> kept = kept();
    RestoredRepo repo = new RestoredRepo(before, later, KeeperMemo.PREFIX);

    keepers(repo).settleComputed(Set.of(SUMS));

    assertThat(repo.isRestored()).isTrue();
    assertThat(kept()).isEqualTo(kept);
  }

  @Test
  void what_a_subscriber_folds_there_too_is_taken_from_it() {
    Apps.start(before, folding(SUMS)).close();
    Apps.start(later, folding(SUMS)).close();
    RestoredRepo repo = new RestoredRepo(before, later, KeeperMemo.PREFIX);

    keepers(repo).settleComputed(Set.of(SUMS));

    assertThat(repo.isRestored()).isTrue();
    assertThat(KeeperMemo.read(later, "counting").kept()).isEmpty();
  }

  private List<CacheRecord> kept() {
    return later.listMemos(KeeperMemo.PREFIX, "", 10);
  }

  private static Keepers keepers(RestoredRepo repo) {
    return new Keepers(repo, GeneratedCode.load(List.of(Probe.registry())), List.of());
  }

  private static Probe folding(String template) {
    return new Probe("counting", (message, step) -> {}) {}.folds().stores(template);
  }
}
