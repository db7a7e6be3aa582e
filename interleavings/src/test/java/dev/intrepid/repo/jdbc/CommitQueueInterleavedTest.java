package dev.intrepid.repo.jdbc;

import static dev.intrepid.interleavings.Interleavings.broken;
import static dev.intrepid.interleavings.Interleavings.hold;
import static dev.intrepid.interleavings.Interleavings.require;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Situation;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.RepoUnavailableException;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Threads that commit at once share a transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitQueueInterleavedTest {

  @Test
  void each_of_three_commits_is_written_once_and_by_one_at_a_time() {
    hold(Written::new, Written::commit, Written::commit, Written::commit);
  }

  @Test
  void who_commits_again_while_others_lead_gets_its_own_outcomes() {
    hold(Written::new, Written::commitTwice, Written::commit);
  }

  @Test
  void a_transaction_that_fails_is_told_to_those_who_shared_it_and_the_others_are_written() {
    hold(FirstFails::new, FirstFails::commit, FirstFails::commit, FirstFails::commit);
  }

  @Test
  void a_writer_that_leaves_out_the_second_of_a_group_is_found() {
    assertThat(broken(SecondForgotten::new, SecondForgotten::commit, SecondForgotten::commit))
        .contains("without outcome");
  }

  /** The outcome of a commit is its place in the order of writing. */
  private static class Written implements Situation, GroupWriter {
    private static final Commit COMMIT = Commit.changing(MemoChange.delete("a"));
    private static final SqlFailures FAILURES = new AllUnavailable();
    private static final long LONG = 1_000_000_000;

    private final AtomicLong nanoTime = new AtomicLong();
    private final CommitQueue queue =
        new CommitQueue(this, FAILURES, appended -> {}, () -> nanoTime.addAndGet(LONG));

    final AtomicInteger committing = new AtomicInteger();
    private final AtomicLong told = new AtomicLong();
    private int writing;
    private long written;

    void commit() {
      committing.incrementAndGet();
      told.addAndGet(queue.commit(COMMIT).revisions().get(0));
    }

    void commitTwice() {
      commit();
      commit();
    }

    @Override
    public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared)
        throws SQLException {
      require(++writing == 1, "two write at once");
      try {
        writeAll(group);
      } finally {
        writing--;
      }
      return List.of();
    }

    @Override
    public void tidy() {
      require(++writing == 1, "one tidies while another writes");
      writing--;
    }

    void writeAll(Iterator<PendingCommit> group) throws SQLException {
      while (group.hasNext()) {
        writeOne(group.next());
      }
    }

    final void writeOne(PendingCommit commit) {
      commit.succeed(new Committed(new EventLog(List.of(), 0), List.of(++written)));
    }

    @Override
    public void end() throws Exception {
      long commits = committing.get();
      require(written == commits, "not each was written once");
      require(told.get() == commits * (commits + 1) / 2, "one was told of another's");
    }

    @Override
    public void close() {}
  }

  private static final class FirstFails extends Written {
    private final AtomicInteger refused = new AtomicInteger();
    private boolean failed;

    @Override
    void commit() {
      try {
        super.commit();
      } catch (RepoException e) {
        refused.incrementAndGet();
        committing.decrementAndGet();
      }
    }

    @Override
    void writeAll(Iterator<PendingCommit> group) throws SQLException {
      if (failed) {
        super.writeAll(group);
        return;
      }
      while (group.hasNext()) {
        group.next();
      }
      failed = true;
      throw new SQLException("on purpose");
    }

    @Override
    public void end() throws Exception {
      require(refused.get() > 0, "nobody was told of the failure");
      super.end();
    }
  }

  private static final class SecondForgotten extends Written {
    @Override
    void writeAll(Iterator<PendingCommit> group) {
      writeOne(group.next());
      if (group.hasNext()) {
        group.next();
      }
    }
  }

  private static final class AllUnavailable implements SqlFailures {
    @Override
    public RepoException of(SQLException failure) {
      return new RepoUnavailableException("The database failed.", failure);
    }

    @Override
    public RepoException unexpected(Throwable failure) {
      return new RepoUnavailableException("A commit failed.", failure);
    }

    @Override
    public RepoClosedException closed() {
      return new RepoClosedException("The repo was closed.", null);
    }
  }
}
