package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Threads.Running;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Closing. */
interface ClosingContract extends RepoUnderTest {

  @Test
  default void closing_twice_is_no_error() {
    repo().close();
    repo().close();

    assertClosed(() -> repo().lastSequence());
  }

  @Test
  default void a_closed_repo_stores_nothing_more() {
    repo().close();

    assertClosed(() -> repo().publish(Controls.event()));
    assertClosed(() -> repo().moveMarker(Controls.move(0, 1)));
    assertClosed(() -> repo().setMemo(Controls.memo()));
    assertClosed(() -> repo().deleteMemo(MEMO));
  }

  @Test
  default void a_closed_repo_reads_nothing_more() {
    SubscriptionTopic all = SubscriptionTopic.all();
    repo().close();

    assertClosed(() -> repo().entriesSince(all, Shard.ALL, 0, 1));
    assertClosed(() -> repo().entriesSincePosition(STREAM, 0, 1));
    assertClosed(() -> repo().entriesBackwards(STREAM, 1, 1));
    assertClosed(() -> repo().entry(EventIds.fresh()));
    assertClosed(() -> repo().last(STREAM, EventKind.ENTRY));
    assertClosed(() -> repo().last(STREAM, EventKind.MARKER));
    assertClosed(() -> repo().lastSequence());
    assertClosed(() -> repo().awaitPast(all, 0, Duration.ZERO));
    assertClosed(() -> repo().marker(TRACKING_STREAM, Shard.ALL));
    assertClosed(() -> repo().markers("", 1));
    assertClosed(() -> repo().getMemo(MEMO));
    assertClosed(() -> repo().getMemos(List.of(MEMO)));
    assertClosed(() -> repo().listMemos("", "", 1));
    assertClosed(() -> repo().listMemoUris("", "", 1));
  }

  @Test
  default void closing_ends_the_waits_of_others() {
    Running<Boolean> waiter =
        Threads.start(() -> repo().awaitPast(SubscriptionTopic.all(), 0, WaitingContract.LONG))
            .waiting();

    repo().close();

    assertThatThrownBy(waiter::result).hasCauseInstanceOf(RepoClosedException.class);
  }

  @Test
  default void a_commit_under_way_at_closing_is_stored_or_refused_as_closed() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    AtomicBoolean isClosed = new AtomicBoolean();
    Running<Long> publisher = Threads.start(() -> publishUntilClosed(first, isClosed));
    publisher.awaitOpen(first);

    repo().close();
    isClosed.set(true);

    assertThat(publisher.result()).isPositive();
  }

  private long publishUntilClosed(CountDownLatch first, AtomicBoolean isClosed) {
    for (long stored = 0; ; stored++) {
      boolean wasClosed = isClosed.get();
      try {
        repo().publish(Controls.event());
      } catch (RepoClosedException e) {
        return stored;
      }
      if (wasClosed) {
        throw new AssertionError("The repo was closed and goes on storing.");
      }
      first.countDown();
    }
  }

  private static void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RepoClosedException.class);
  }
}
