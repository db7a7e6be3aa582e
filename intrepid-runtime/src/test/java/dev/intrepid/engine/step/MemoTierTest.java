package dev.intrepid.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoTierTest {

  /** A little over a third of what a tier remembers. */
  private static final int LARGE = 3 << 20;

  private final MemoTier tier = new MemoTier();

  @Test
  void what_was_used_longest_ago_is_forgotten_first() {
    tier.put("a", memo(LARGE));
    tier.put("b", memo(LARGE));
    tier.get("a");
    tier.put("c", memo(LARGE));
    assertThat(tier.get("b")).isNull();
    assertThat(tier.get("a")).isNotNull();
    assertThat(tier.get("c")).isNotNull();
  }

  @Test
  void a_memo_that_is_written_again_counts_once() {
    tier.put("a", memo(LARGE));
    for (int time = 0; time < 10; time++) {
      tier.put("b", memo(LARGE));
    }
    assertThat(tier.get("a")).isNotNull();
    assertThat(tier.get("b")).isNotNull();
  }

  @Test
  void a_memo_that_is_removed_leaves_room() {
    tier.put("a", memo(LARGE));
    tier.put("b", memo(LARGE));
    tier.remove("b");
    tier.remove("never there");
    tier.put("c", memo(LARGE));
    assertThat(tier.get("a")).isNotNull();
    assertThat(tier.get("b")).isNull();
  }

  @Test
  void all_are_forgotten_and_leave_room() {
    tier.put("a", memo(LARGE));
    tier.put("b", memo(LARGE));
    tier.clear();
    tier.put("c", memo(LARGE));
    tier.put("d", memo(LARGE));
    assertThat(tier.get("a")).isNull();
    assertThat(tier.get("c")).isNotNull();
    assertThat(tier.get("d")).isNotNull();
  }

  @Test
  void a_memo_larger_than_all_it_remembers_is_not_kept() {
    tier.put("a", memo(3 * LARGE));
    tier.put("b", memo(1));
    assertThat(tier.get("a")).isNull();
    assertThat(tier.get("b")).isNotNull();
  }

  private static MemoTier.Kept memo(int bytes) {
    return new MemoTier.Kept("value", Instant.EPOCH, 1, bytes, null);
  }
}
