package dev.intrepid.repo.jdbc;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.testkit.Controls;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What several commits become, against a log whose stream has 3 events, with one memo of revision
 * 7, and a marker that was moved twice.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupPlanTest {

  private static final String EXPIRED = "summaries/expired";

  private final GroupPlan plan = new GroupPlan(new Stored(), TIME);

  @Test
  void positions_and_sequences_go_on_from_commit_to_commit() {
    planned(publishing(Controls.event(), Controls.event()));
    planned(publishing(Controls.event("other/1")));
    planned(publishing(Controls.event()));

    assertThat(plan.events()).extracting(EventRecord::position).containsExactly(4L, 5L, 1L, 6L);
    assertThat(plan.events()).extracting(EventRecord::sequence).containsExactly(9L, 10L, 11L, 12L);
  }

  @Test
  void a_refused_commit_leaves_nothing_and_those_beside_it_as_they_are() {
    planned(changing(MemoChange.set(memo("1"), 7)));
    PendingCommit refused =
        planned(
            new Commit(
                PendingEvents.of(Controls.event(), Controls.event().expecting(99)),
                List.of(MemoChange.set(memo("2"), 8)),
                List.of(move(2, 5))));
    planned(changing(MemoChange.set(memo("3"), 8)));

    assertThatThrownBy(refused::outcome)
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("actual position: 4");
    assertThat(plan.events()).isEmpty();
    assertThat(plan.markers()).isEmpty();
    assertThat(plan.memos()).extracting(CacheRecord::data).containsExactly(Json.of("3"));
    assertThat(plan.changedMemos()).containsExactly(MEMO, MEMO);
    assertThat(plan.lastRevision()).isEqualTo(9);
  }

  @Test
  void a_revision_that_an_earlier_commit_has_changed_is_a_conflict() {
    planned(changing(MemoChange.set(memo("1"))));

    PendingCommit refused = planned(changing(MemoChange.set(memo("2"), 7)));

    assertThatThrownBy(refused::outcome)
        .isInstanceOf(MemoConflictException.class)
        .hasMessageContaining("actual revision: 8");
  }

  @Test
  void a_marker_that_an_earlier_commit_has_moved_fences_the_next() {
    planned(moving(move(2, 5)));

    PendingCommit refused = planned(moving(move(2, 6)));

    assertThatThrownBy(refused::outcome).isInstanceOf(FencedException.class);
    assertThat(plan.markers()).hasSize(1);
  }

  @Test
  void the_marker_that_is_moved_last_has_the_highest_turn() {
    planned(moving(move(TRACKING_STREAM, new Shard(1, 2), 0, 5)));
    planned(moving(move(2, 6)));

    assertThat(plan.markers()).extracting(MovedMarker::turn).containsExactly(5L, 6L);
    assertThat(plan.markers()).extracting(moved -> moved.record().epoch()).containsExactly(1L, 3L);
  }

  @Test
  void an_id_that_an_earlier_commit_has_published_is_answered_and_not_stored_again() {
    PendingEvent event = Controls.event();
    PendingCommit first = planned(publishing(event));

    PendingCommit second = planned(publishing(event.expecting(0)));

    assertThat(second.outcome().events()).isEqualTo(first.outcome().events());
    assertThat(plan.events()).hasSize(1);
  }

  @Test
  void a_memo_that_is_deleted_and_stored_again_is_stored() {
    planned(changing(MemoChange.delete(MEMO, 7)));
    PendingCommit stored = planned(changing(MemoChange.set(memo("1"), CacheRecord.NOT_STORED)));

    assertThat(stored.outcome().revisions()).containsExactly(9L);
    assertThat(plan.deletedMemos()).isEmpty();
    assertThat(plan.memos()).hasSize(1);
  }

  @Test
  void a_deletion_that_finds_nothing_changes_nothing() {
    planned(changing(MemoChange.delete(MEMO)));
    planned(changing(MemoChange.delete(MEMO)));
    planned(changing(MemoChange.delete("summaries/none")));

    assertThat(plan.changedMemos()).containsExactly(MEMO);
    assertThat(plan.lastRevision()).isEqualTo(8);
  }

  @Test
  void an_expired_memo_counts_as_not_stored_and_its_row_is_deleted_all_the_same() {
    PendingCommit refused = planned(changing(MemoChange.delete(EXPIRED, 3)));
    planned(changing(MemoChange.delete(EXPIRED, CacheRecord.NOT_STORED)));

    assertThatThrownBy(refused::outcome).isInstanceOf(MemoConflictException.class);
    assertThat(plan.deletedMemos()).containsExactly(EXPIRED);
  }

  @Test
  void a_plan_of_refused_commits_alone_is_empty() {
    planned(moving(move(1, 5)));

    assertThat(plan.isEmpty()).isTrue();
  }

  private PendingCommit planned(Commit commit) {
    PendingCommit pending = new PendingCommit(commit);
    plan.add(pending);
    return pending;
  }

  private static Commit publishing(PendingEvent... events) {
    return Commit.publishing(PendingEvents.of(events));
  }

  private static Commit changing(MemoChange change) {
    return Commit.changing(change);
  }

  private static Commit moving(MarkerMove move) {
    return Commit.moving(move);
  }

  private static CacheRecord memo(String json) {
    return CacheRecord.of(MEMO, Json.of(json));
  }

  private static final class Stored implements StoredState {
    @Override
    public Optional<EventRecord> entry(UUID id) {
      return Optional.empty();
    }

    @Override
    public long lastPosition(String stream) {
      return stream.equals(STREAM) ? 3 : 0;
    }

    @Override
    public long lastSequence() {
      return 8;
    }

    @Override
    public Optional<StoredMemo> memo(String uri) {
      return switch (uri) {
        case MEMO -> Optional.of(new StoredMemo(7, false));
        case EXPIRED -> Optional.of(new StoredMemo(3, true));
        default -> Optional.empty();
      };
    }

    @Override
    public long lastRevision() {
      return 7;
    }

    @Override
    public long epoch(String trackingStream, Shard shard) {
      return shard.equals(Shard.ALL) ? 2 : 0;
    }

    @Override
    public long lastTurn(String trackingStream) {
      return 4;
    }
  }
}
