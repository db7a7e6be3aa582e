package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinedRepoTest {

  private static final Json DATA = Json.of("{}");
  private static final MarkerMove MOVE =
      new MarkerMove("billing@*", Shard.ALL, 0, new SubscriptionMarker("*", 1));

  private final MemoryRepo events = new MemoryRepo();
  private final MemoryRepo memos = new MemoryRepo();
  private final IntrepidRepo joined = IntrepidRepo.of(events, memos);

  @Test
  void each_part_of_a_commit_goes_where_it_belongs() {
    PendingEvents published = PendingEvents.of(PendingEvent.entry("orders/1", "Placed", DATA));
    List<MemoChange> changes = List.of(MemoChange.set(CacheRecord.of("memos/1", DATA)));
    Committed committed = joined.commit(new Commit(published, changes, List.of(MOVE)));
    assertThat(committed.events().first())
        .isEqualTo(events.entry(published.events().get(0).id()).orElseThrow());
    assertThat(memos.getMemo("memos/1").isFound()).isTrue();
    assertThat(events.getMemo("memos/1").isFound()).isFalse();
    assertThat(joined.marker("billing@*", Shard.ALL))
        .isEqualTo(events.marker("billing@*", Shard.ALL));
  }

  @Test
  void it_says_that_a_commit_over_both_is_not_atomic() {
    assertThat(joined.atomic()).isFalse();
    assertThat(joined.address()).isEqualTo("memory: + memory:");
  }

  @Test
  void a_fenced_commit_repeats_and_never_loses() {
    events.moveMarker(MOVE);
    List<MemoChange> changes = List.of(MemoChange.set(CacheRecord.of("memos/1", DATA)));
    assertThatThrownBy(
            () -> joined.commit(new Commit(PendingEvents.none(), changes, List.of(MOVE))))
        .isInstanceOf(FencedException.class);
    assertThat(joined.getMemo("memos/1").isFound()).isTrue();
  }

  @Test
  void closing_closes_both() {
    joined.close();
    assertThatThrownBy(events::lastSequence).isInstanceOf(RepoClosedException.class);
    assertThatThrownBy(() -> memos.getMemo("memos/1")).isInstanceOf(RepoClosedException.class);
  }
}
