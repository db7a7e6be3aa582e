package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TIME;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was committed is there when the storage is opened again. */
interface ReopeningContract extends RepoUnderTest {

  @Test
  @Promise(RepoCapability.DURABLE)
  default void events_memos_and_markers_are_there_after_reopening() {
    PendingEvent odd = PendingEvent.entry(STREAM, "Größe", 3, Controls.oddData());
    repo().publish(odd.withMeta(Controls.oddMeta()));
    repo().publish(Controls.events("examples/2", 3));
    CacheRecord memo = repo().setMemo(Controls.memo().withMeta(Controls.oddMeta()));
    MarkerRecord marker = repo().moveMarker(move(0, 3));
    List<EventRecord> log = wholeLog();

    reopened();

    assertThat(wholeLog()).isEqualTo(log).hasSize(4);
    assertThat(repo().getMemo(MEMO).toOptional()).contains(memo);
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL)).contains(marker);
    assertThat(repo().last(TRACKING_STREAM, EventKind.MARKER)).contains(marker.toEventRecord());
  }

  @Test
  @Promise(RepoCapability.DURABLE)
  default void positions_and_sequences_go_on_after_reopening() {
    EventRecord before = repo().publish(Controls.event());

    EventRecord after = reopened().publish(Controls.event().expecting(1));

    assertThat(after.position()).isEqualTo(2);
    assertThat(after.sequence()).isGreaterThan(before.sequence());
  }

  @Test
  @Promise(RepoCapability.DURABLE)
  default void ids_are_known_after_reopening() {
    PendingEvent event = Controls.event();
    EventRecord before = repo().publish(event);

    assertThat(reopened().publish(event)).isEqualTo(before);
    assertThat(wholeLog()).hasSize(1);
  }

  @Test
  @Promise(RepoCapability.DURABLE)
  default void the_fence_stands_after_reopening() {
    repo().moveMarker(move(0, 3));

    assertThatThrownBy(() -> reopened().moveMarker(move(0, 5))).isInstanceOf(FencedException.class);
  }

  @Test
  @Promise(RepoCapability.DURABLE)
  default void a_revision_is_not_used_again_after_reopening() {
    long old = repo().setMemo(Controls.memo()).revision();
    repo().deleteMemo(MEMO);

    assertThat(reopened().setMemo(Controls.memo()).revision()).isNotEqualTo(old);
  }

  @Test
  @Promise(RepoCapability.DURABLE)
  default void a_memo_that_expired_meanwhile_is_not_there_after_reopening() {
    repo().setMemo(Controls.memo().expiringAt(TIME.plusSeconds(10)));
    clock().set(TIME.plusSeconds(11));

    assertThat(reopened().getMemo(MEMO).isFound()).isFalse();
  }
}
