package dev.intrepid.repo.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is this repo's own; the contract is tested in the testkit, which depends on this module. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryRepoTest {

  private static final PendingEvent OPENED = PendingEvent.entry("doors/1", "Opened", Json.of("{}"));
  private static final MarkerMove MOVE =
      new MarkerMove("guard@doors/*", Shard.ALL, 0, new SubscriptionMarker("doors/*", 7));

  @Test
  void the_address_memory_opens_an_empty_repo_each_time() {
    try (IntrepidRepo one = IntrepidRepo.open("memory:");
        IntrepidRepo other = IntrepidRepo.open("memory:")) {
      one.publish(OPENED);

      assertThat(one).isInstanceOf(MemoryRepo.class);
      assertThat(other.lastSequence()).isZero();
    }
  }

  @Test
  void an_address_with_a_name_is_refused_with_the_way_out() {
    assertThatThrownBy(() -> IntrepidRepo.open("memory:shop"))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("memory:shop")
        .hasMessageContaining("sqlite:");
  }

  @Test
  void a_fenced_commit_leaves_neither_event_nor_memo() {
    try (MemoryRepo repo = new MemoryRepo()) {
      repo.moveMarker(MOVE);
      MemoChange memo = MemoChange.set(CacheRecord.of("doors/1/state", Json.of("true")));
      Commit late = new Commit(PendingEvents.of(OPENED), List.of(memo), List.of(MOVE));

      assertThatThrownBy(() -> repo.commit(late)).isInstanceOf(FencedException.class);

      assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10)).isEmpty();
      assertThat(repo.getMemo("doors/1/state").isFound()).isFalse();
    }
  }

  @Test
  void a_published_event_is_read_by_stream_and_by_log() {
    try (MemoryRepo repo = new MemoryRepo()) {
      EventRecord stored = repo.publish(OPENED);

      assertThat(repo.entriesSincePosition("doors/1", 0, 10)).containsExactly(stored);
      assertThat(repo.entriesSince(SubscriptionTopic.prefix("doors/"), Shard.ALL, 0, 10))
          .containsExactly(stored);
    }
  }
}
