package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.memory.MemoryRepo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a mover is told, who goes on from there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveMarkerTest {

  private final MemoryRepo repo = new MemoryRepo();

  private static MarkerMove move(long expected, long next) {
    return new MarkerMove("reader@*", Shard.ALL, expected, new SubscriptionMarker("*", next));
  }

  /** With the epoch of the other, the mover would pass the fence that is to stop it. */
  @Test
  void a_mover_is_told_of_its_own_move_although_another_one_follows_at_once() {
    MarkerRecord moved = new Followed(repo, move(1, 9)).moveMarker(move(0, 5));

    assertThat(moved.epoch()).isEqualTo(1);
    assertThat(moved.marker()).isEqualTo(new SubscriptionMarker("*", 5));
    assertThatThrownBy(() -> repo.moveMarker(move(moved.epoch(), 6)))
        .isInstanceOf(FencedException.class);
  }

  @Test
  void a_move_alone_is_told_as_it_is_stored() {
    MarkerRecord moved = repo.moveMarker(move(0, 5));

    assertThat(repo.marker("reader@*", Shard.ALL)).contains(moved);
  }

  /** A repo in which another process moves the marker after each commit. */
  private static final class Followed extends ForwardingRepo {
    private final MarkerMove next;

    Followed(IntrepidRepo repo, MarkerMove next) {
      super(repo);
      this.next = next;
    }

    @Override
    public Committed commit(Commit commit) {
      Committed committed = super.commit(commit);
      repo().commit(Commit.moving(next));
      return committed;
    }
  }
}
