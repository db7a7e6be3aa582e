package dev.intrepid.repo.jdbc;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.StoredState.StoredMemo;
import dev.intrepid.testkit.Controls;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a store is asked to look for, and what a plan is told of what it found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadStateTest {

  private static final Shard SECOND = new Shard(1, 2);

  private final PendingEvent event = Controls.event();
  private final ReadState state =
      ReadState.of(
          List.of(
              pending(Commit.publishing(PendingEvents.of(event, Controls.event("other/1")))),
              pending(Commit.changing(MemoChange.set(Controls.memo()))),
              pending(Commit.moving(move(0, 1)))));

  @Test
  void all_that_commits_rely_on_is_looked_for() {
    assertThat(state.ids()).hasSize(2).contains(event.id());
    assertThat(state.streams()).containsExactly(STREAM, "other/1");
    assertThat(state.uris()).containsExactly(MEMO);
    assertThat(state.trackingStreams()).containsExactly(TRACKING_STREAM);
  }

  @Test
  void what_was_not_found_is_not_stored() {
    assertThat(state.entry(event.id())).isEmpty();
    assertThat(state.lastPosition(STREAM)).isZero();
    assertThat(state.lastSequence()).isZero();
    assertThat(state.memo(MEMO)).isEmpty();
    assertThat(state.lastRevision()).isZero();
    assertThat(state.epoch(TRACKING_STREAM, Shard.ALL)).isZero();
    assertThat(state.lastTurn(TRACKING_STREAM)).isZero();
  }

  @Test
  void what_was_found_is_stored() {
    EventRecord stored = StoredEvents.event(8);
    state.found(stored);
    state.foundStream(STREAM, 3);
    state.foundSequence(8);
    state.found(MEMO, new StoredMemo(5, true));
    state.foundRevision(7);

    assertThat(state.entry(stored.id())).contains(stored);
    assertThat(state.lastPosition(STREAM)).isEqualTo(3);
    assertThat(state.lastSequence()).isEqualTo(8);
    assertThat(state.memo(MEMO)).contains(new StoredMemo(5, true));
    assertThat(state.lastRevision()).isEqualTo(7);
  }

  @Test
  void the_last_turn_is_the_highest_of_the_shards() {
    state.found(TRACKING_STREAM, Shard.ALL, 2, 6);
    state.found(TRACKING_STREAM, SECOND, 4, 5);

    assertThat(state.epoch(TRACKING_STREAM, Shard.ALL)).isEqualTo(2);
    assertThat(state.epoch(TRACKING_STREAM, SECOND)).isEqualTo(4);
    assertThat(state.lastTurn(TRACKING_STREAM)).isEqualTo(6);
  }

  @Test
  void records_that_are_loaded_ask_about_their_events_and_turns() {
    EventRecord loaded = StoredEvents.event(8);
    ReadState asked =
        ReadState.of(new StoredRecords(List.of(loaded), List.of(), List.of(marker(SECOND)), 0));

    assertThat(asked.ids()).containsExactly(loaded.id());
    assertThat(asked.streams()).containsExactly(loaded.stream());
    assertThat(asked.uris()).isEmpty();
    assertThat(asked.trackingStreams()).containsExactly(TRACKING_STREAM);
  }

  private static MarkerRecord marker(Shard shard) {
    return new MarkerRecord(TRACKING_STREAM, shard, move(0, 1).next(), 1, TIME);
  }

  private static PendingCommit pending(Commit commit) {
    return new PendingCommit(commit);
  }
}
