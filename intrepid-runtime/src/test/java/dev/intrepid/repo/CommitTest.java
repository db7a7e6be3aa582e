package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitTest {

  @Test
  void a_memo_changed_twice_is_refused() {
    MemoChange set = MemoChange.set(CacheRecord.of("a/1", Json.of("1")));

    assertThatThrownBy(() -> Commit.changing(set, MemoChange.delete("a/1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/1");
  }

  @Test
  void a_marker_moved_twice_is_refused() {
    MarkerMove move = new MarkerMove("a@b", Shard.ALL, 0, new SubscriptionMarker("b", 1));

    assertThatThrownBy(() -> new Commit(PendingEvents.none(), List.of(), List.of(move, move)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a@b");
  }
}
