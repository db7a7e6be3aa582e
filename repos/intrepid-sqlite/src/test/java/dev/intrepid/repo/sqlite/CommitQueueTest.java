package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.jdbc.CommitQueue;
import dev.intrepid.repo.jdbc.GroupWriter;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.sqlite.failure.Failures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitQueueTest {

  private static final Commit COMMIT = Commit.changing(MemoChange.delete("a"));
  private static final Committed STORED = new Committed(EventLog.of(List.of()), List.of(1L));

  private static final long BETWEEN_LOOKS = 1_000_000;

  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch bothAreQueued = new CountDownLatch(1);

  @Test
  void a_leader_without_memory_tells_nobody_that_a_failed_transaction_was_stored()
      throws Exception {
    CommitQueue queue =
        new CommitQueue(
            new StoresOneAndThen(), new Failures(Path.of("a.db")), appended -> {}, () -> 0);
    FutureTask<Boolean> first = begin(queue);
    writing.await();
    FutureTask<Boolean> leader = begin(queue);
    FutureTask<Boolean> led = begin(queue);
    bothAreQueued.countDown();

    assertThat(first.get()).isTrue();
    assertThat(leader.get()).isFalse();
    assertThat(led.get()).isFalse();
  }

  @Test
  void readers_know_of_events_before_the_writer_tidies() {
    List<String> order = new ArrayList<>();
    CommitQueue queue =
        new CommitQueue(
            new Tidies(() -> order.add("tidied")),
            new Failures(Path.of("a.db")),
            appended -> order.add("told"),
            () -> 0);

    queue.commit(COMMIT);

    assertThat(order).containsExactly("told", "tidied");
  }

  private FutureTask<Boolean> begin(CommitQueue queue) throws InterruptedException {
    FutureTask<Boolean> task = new FutureTask<>(() -> isStored(queue));
    Thread thread = new Thread(task, "commit");
    thread.start();
    // The first waits in the writer for this test, the others wait in the queue for the first.
    while (writing.getCount() == 0 && thread.getState() != Thread.State.WAITING) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return task;
  }

  /** What the thread of a commit is told. */
  private static boolean isStored(CommitQueue queue) {
    try {
      return queue.commit(COMMIT).equals(STORED);
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  /** Says of all that they are stored. */
  private record Tidies(Runnable tidying) implements GroupWriter {

    @Override
    public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared) {
      group.forEachRemaining(pending -> pending.succeed(STORED));
      return List.of();
    }

    @Override
    public void tidy() {
      tidying.run();
    }

    @Override
    public void close() {}
  }

  /** Says of all that they are stored, and runs out of memory at the second group. */
  private final class StoresOneAndThen implements GroupWriter {

    private int groups;

    @Override
    public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared) {
      group.next().succeed(STORED);
      if (groups++ == 0) {
        writing.countDown();
        await(bothAreQueued);
        return List.of();
      }
      group.forEachRemaining(pending -> pending.succeed(STORED));
      throw new NotEvenATextError();
    }

    private void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void tidy() {}

    @Override
    public void close() {}
  }

  /** There is no memory for what is to be said of it. */
  private static final class NotEvenATextError extends OutOfMemoryError {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new OutOfMemoryError("no memory for a text");
    }
  }
}
