package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import org.junit.jupiter.api.Test;

/** Storage that is set back under an open repo: the repo says so before it answers from it. */
interface GoingBackContract extends RepoUnderTest {

  @Test
  @Promise(RepoCapability.RESTORED)
  default void a_log_that_lacks_its_end_is_told_before_anything_of_it_is_read() {
    IntrepidRepo repo = repo();
    EventRecord kept = repo.publish(Controls.event());
    Runnable setBack = remembered();
    repo.publish(Controls.event());
    assertThat(wholeLog()).hasSize(2);
    assertThat(repo.timesGoneBack()).isZero();

    setBack.run();

    assertThat(wholeLog()).containsExactly(kept);
    assertThat(repo.timesGoneBack()).isEqualTo(1);
    assertThat(repo.lastSequence()).isEqualTo(kept.sequence());
    assertThat(repo.timesGoneBack()).isEqualTo(1);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void a_log_whose_end_is_another_is_told_though_it_is_as_long() {
    EventRecord kept = repo().publish(Controls.event());
    Runnable setBack = remembered();
    EventRecord lost = repo().publish(Controls.event());
    IntrepidRepo repo = repo();
    setBack.run();
    EventRecord other = another().publish(Controls.event());
    assertThat(other.sequence()).isEqualTo(lost.sequence());

    assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9).records())
        .containsExactly(kept, other);
    assertThat(repo.timesGoneBack()).isEqualTo(1);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void an_end_of_which_nothing_but_its_sequence_was_asked_is_missed_too() {
    IntrepidRepo repo = repo();
    another().publish(Controls.event());
    Runnable setBack = remembered();
    repo().publish(Controls.event());
    assertThat(repo.lastSequence()).isEqualTo(repo().lastSequence());
    setBack.run();
    another().publish(Controls.event());

    repo.entriesSince(SubscriptionTopic.stream("nowhere/1"), Shard.ALL, 0, 9);

    assertThat(repo.timesGoneBack()).isEqualTo(1);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void a_log_that_has_all_that_was_seen_has_not_gone_back() {
    repo().publish(Controls.event());
    wholeLog();
    Runnable setBack = remembered();

    setBack.run();
    repo().publish(Controls.event());

    assertThat(wholeLog()).hasSize(2);
    assertThat(repo().timesGoneBack()).isZero();
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void markers_and_memos_go_back_with_the_log() {
    repo().moveMarker(move(0, 1));
    long revision = repo().setMemo(Controls.memo()).revision();
    repo().publish(Controls.event());
    Runnable setBack = remembered();
    repo().publish(Controls.event());
    repo().moveMarker(move(1, 2));
    repo().deleteMemo(MEMO);
    setBack.run();

    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL).map(MarkerRecord::epoch)).contains(1L);
    assertThat(repo().getMemo(MEMO).toOptional().orElseThrow().revision()).isEqualTo(revision);
    assertThat(repo().timesGoneBack()).isEqualTo(1);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void a_commit_that_relies_on_what_was_read_before_is_refused_whatever_the_counts() {
    IntrepidRepo repo = repo();
    repo.moveMarker(move(0, 1));
    Runnable setBack = remembered();
    // By another one: who publishes may tell others a moment later, and find out by that.
    another().publish(Controls.event());
    assertThat(repo.lastSequence()).isEqualTo(1);
    repo.moveMarker(move(1, 2));
    setBack.run();
    another().moveMarker(move(1, 7));

    assertThatThrownBy(
            () -> repo.moveMarker(move(2, 9)),
            "a move that was handed over before the repo found that the log had gone back")
        .isInstanceOf(LogWentBackException.class);

    assertThat(repo.marker(TRACKING_STREAM, Shard.ALL).orElseThrow().marker().sequence())
        .isEqualTo(7);
    repo.moveMarker(move(2, 8));
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void a_move_from_a_marker_that_was_read_before_is_refused_though_the_repo_knows_by_now() {
    IntrepidRepo repo = repo();
    repo.moveMarker(move(0, 1));
    Runnable setBack = remembered();
    another().publish(Controls.event());
    assertThat(repo.lastSequence()).isEqualTo(1);
    repo.moveMarker(move(1, 2));
    MarkerMove read = saying(repo.timesGoneBack(), move(2, 9));
    setBack.run();
    another().moveMarker(move(1, 7));
    repo.marker(TRACKING_STREAM, Shard.ALL);
    assertThat(repo.timesGoneBack()).isEqualTo(1);

    assertThatThrownBy(
            () -> repo.moveMarker(read),
            "a move of a marker that was read in the log of before, as timesGoneBack of it says")
        .isInstanceOf(LogWentBackException.class);

    assertThat(repo.marker(TRACKING_STREAM, Shard.ALL).orElseThrow().marker().sequence())
        .isEqualTo(7);
    repo.moveMarker(saying(repo.timesGoneBack(), move(2, 8)));
  }

  private static MarkerMove saying(long timesGoneBack, MarkerMove move) {
    return new MarkerMove(
        move.trackingStream(), move.shard(), move.expected(), move.next(), timesGoneBack);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void events_are_published_after_the_end_of_the_log_as_it_is_now() {
    EventRecord kept = repo().publish(Controls.event(STREAM));
    Runnable setBack = remembered();
    repo().publish(Controls.events(STREAM, 3));

    setBack.run();

    assertThat(repo().publish(Controls.event(STREAM)).position()).isEqualTo(kept.position() + 1);
    assertThat(wholeLog()).hasSize(2);
    assertThat(repo().timesGoneBack()).isEqualTo(1);
  }

  @Test
  @Promise(RepoCapability.RESTORED)
  default void who_waits_is_woken_when_the_log_has_gone_back() throws Exception {
    repo().publish(Controls.event());
    Runnable setBack = remembered();
    long end = repo().publish(Controls.event()).sequence();
    IntrepidRepo repo = repo();
    Threads.Running<Boolean> waiter =
        Threads.start(() -> repo.awaitPast(SubscriptionTopic.all(), end, WaitingContract.LONG))
            .waiting();

    setBack.run();

    assertThat(waiter.result()).isTrue();
    assertThat(repo.timesGoneBack()).isEqualTo(1);
  }
}
