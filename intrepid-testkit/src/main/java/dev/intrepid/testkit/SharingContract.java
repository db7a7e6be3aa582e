package dev.intrepid.testkit;

import static dev.intrepid.repo.CacheRecord.NOT_STORED;
import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Threads.Running;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Two repos open on one storage. */
interface SharingContract extends RepoUnderTest {

  @Test
  @Promise(RepoCapability.SHARED)
  default void each_sees_what_the_other_commits() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();

    EventRecord event = first.publish(Controls.event());
    second.setMemo(Controls.memo());
    first.moveMarker(move(0, 4));

    assertThat(second.entry(event.id())).contains(event);
    assertThat(first.getMemo(MEMO)).isEqualTo(second.getMemo(MEMO));
    assertThat(first.getMemo(MEMO).isFound()).isTrue();
    assertThat(second.marker(TRACKING_STREAM, Shard.ALL)).isPresent();
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void positions_and_sequences_go_on_from_the_others() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();

    for (int i = 0; i < 5; i++) {
      first.publish(Controls.event());
      second.publish(Controls.event().expecting(2L * i + 1));
    }

    LogReader.assertWhole(wholeLog());
    assertThat(wholeLog()).hasSize(10);
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void each_keeps_to_ids_fences_and_revisions_of_the_other() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();
    PendingEvent event = Controls.event();
    first.moveMarker(move(0, 4));
    second.moveMarker(move(1, 5));
    long old = first.setMemo(Controls.memo()).revision();
    second.setMemo(Controls.memo(), old);

    assertThat(second.publish(event)).isEqualTo(first.publish(event));
    assertThatThrownBy(() -> first.moveMarker(move(1, 6))).isInstanceOf(FencedException.class);
    assertThatThrownBy(() -> first.setMemo(Controls.memo(), old))
        .isInstanceOf(MemoConflictException.class);
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void a_revision_is_not_used_again_by_the_other() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();
    long old = first.setMemo(Controls.memo()).revision();
    second.deleteMemo(MEMO, old);

    assertThat(second.setMemo(Controls.memo(), NOT_STORED).revision()).isNotEqualTo(old);
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void each_wakes_the_threads_that_wait_at_the_other() throws Exception {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();
    Running<Boolean> waiter =
        Threads.start(
                () -> first.awaitPast(SubscriptionTopic.stream(STREAM), 0, WaitingContract.LONG))
            .waiting();

    second.publish(Controls.event(STREAM));

    assertThat(waiter.result()).isTrue();
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void what_the_other_published_wakes_although_this_one_has_published_since()
      throws Exception {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();
    first.publish(Controls.event("other/1"));
    Running<Boolean> waiter =
        Threads.start(
                () -> first.awaitPast(SubscriptionTopic.stream(STREAM), 0, WaitingContract.LONG))
            .waiting();

    second.publish(Controls.event(STREAM));
    first.publish(Controls.event("other/1"));

    assertThat(waiter.result()).isTrue();
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void a_reader_misses_nothing_of_what_both_publish() throws Exception {
    List<IntrepidRepo> repos = List.of(repo(), another());
    int each = 60;
    AtomicBoolean writing = new AtomicBoolean(true);
    Running<List<EventRecord>> reader =
        Threads.start(() -> new LogReader(repos.get(0)).readWhile(writing));

    try {
      Threads.together(4, thread -> () -> publish(repos.get(thread % 2), each));
    } finally {
      writing.set(false);
    }

    LogReader.assertWhole(reader.result());
    assertThat(reader.result()).isEqualTo(wholeLog()).hasSize(4 * each);
  }

  private static boolean publish(IntrepidRepo repo, int count) {
    for (int i = 0; i < count; i++) {
      repo.publish(Controls.event("threads/" + i % 3));
    }
    return true;
  }

  @Test
  @Promise(RepoCapability.SHARED)
  default void closing_one_leaves_the_other_open() {
    IntrepidRepo first = repo();
    IntrepidRepo second = another();

    second.close();

    assertThat(first.publish(Controls.event()).position()).isEqualTo(1);
  }
}
