package dev.intrepid.repo.postgresql.write;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.jdbc.GroupWriter;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.failure.Failures;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import dev.intrepid.repo.postgresql.failure.UnknownOutcomeException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores groups of commits, and tries again what is worth it: a connection that was lost before the
 * transaction ended, a transaction that was ended because of others, and, if it is not known how it
 * ended, commits that are not stored twice. For one thread at a time.
 */
public final class Writer implements GroupWriter {

  /** Of a group that fails for reasons that pass. */
  private static final int MOST_TRIES = 3;

  private final Sessions sessions;
  private final Failures failures;
  private final Clock clock;
  private final Duration lockTimeout;
  private final LongConsumer storedBefore;
  private @Nullable GroupTransaction transaction;

  /**
   * Opens no connection yet.
   *
   * @param lockTimeout how long to wait for the turn
   * @param storedBefore told the last sequence of events that were found stored by a try that had
   *     no answer
   */
  public Writer(
      Sessions sessions,
      Failures failures,
      Clock clock,
      Duration lockTimeout,
      LongConsumer storedBefore) {
    this.sessions = sessions;
    this.failures = failures;
    this.clock = clock;
    this.lockTimeout = lockTimeout;
    this.storedBefore = storedBefore;
  }

  @Override
  public List<EventRecord> write(Iterator<PendingCommit> group, boolean isShared)
      throws SQLException {
    List<PendingCommit> commits = new ArrayList<>();
    group.forEachRemaining(commits::add);
    try {
      return storeWithTries(commits);
    } catch (SQLException e) {
      if (commits.size() == 1 || !SqlStates.isOfOneCommit(e)) {
        throw e;
      }
      return storeEachAlone(commits);
    }
  }

  @Override
  public void tidy() {
    // The server does that by itself.
  }

  private List<EventRecord> storeEachAlone(List<PendingCommit> commits) {
    List<EventRecord> appended = new ArrayList<>();
    for (PendingCommit pending : commits) {
      try {
        appended.addAll(storeWithTries(List.of(pending)));
      } catch (SQLException e) {
        pending.refuse(failures.of(e));
      }
    }
    return appended;
  }

  private List<EventRecord> storeWithTries(List<PendingCommit> commits) throws SQLException {
    List<PendingCommit> left = commits;
    @Nullable UnknownOutcomeException unknown = null;
    for (int tries = 1; ; tries++) {
      try {
        List<EventRecord> appended = store(left);
        if (unknown != null) {
          refuseMoved(left, unknown);
          tellOfStored(left);
        }
        return appended;
      } catch (UnknownOutcomeException e) {
        unknown = e;
        left = refuseUnguarded(left, e);
        if (left.isEmpty() || tries == MOST_TRIES) {
          throw e;
        }
      } catch (SQLException e) {
        if (tries < MOST_TRIES && isWorthAnotherTry(e)) {
          continue;
        }
        if (unknown != null) {
          unknown.addSuppressed(e);
          throw unknown;
        }
        throw e;
      }
    }
  }

  private boolean isWorthAnotherTry(SQLException e) {
    return SqlStates.isWorthAnotherTry(e) || StoppedHolder.endIfStopped(e, sessions);
  }

  /**
   * Events alone are stored again, since their ids keep them from being stored twice, and so is
   * what moves a marker, since its epoch does. Other commits may have been stored or not, and are
   * refused.
   */
  private List<PendingCommit> refuseUnguarded(List<PendingCommit> commits, SQLException e) {
    List<PendingCommit> again = new ArrayList<>();
    for (PendingCommit pending : commits) {
      Commit commit = pending.commit();
      if (commit.memos().isEmpty() || !commit.markers().isEmpty()) {
        again.add(pending);
      } else {
        pending.refuse(failures.of(e));
      }
    }
    return again;
  }

  /** A marker that was found moved may have been moved by this very commit. */
  private void refuseMoved(List<PendingCommit> commits, SQLException e) {
    for (PendingCommit pending : commits) {
      if (pending.refusal() instanceof FencedException) {
        pending.refuse(failures.of(e));
      }
    }
  }

  /** What the try without an answer has stored is not appended by the next one. */
  private void tellOfStored(List<PendingCommit> commits) {
    long last = 0;
    for (PendingCommit pending : commits) {
      if (pending.refusal() == null) {
        for (EventRecord event : pending.outcome().events()) {
          last = Math.max(last, event.sequence());
        }
      }
    }
    if (last > 0) {
      storedBefore.accept(last);
    }
  }

  private List<EventRecord> store(List<PendingCommit> commits) throws SQLException {
    GroupTransaction open = transaction;
    if (open == null) {
      open = new GroupTransaction(sessions.open(), lockTimeout);
      transaction = open;
    }
    // After the connection is open, which finds out whether the log has gone back.
    List<PendingCommit> left =
        commits.stream().filter(pending -> !pending.isRefusedBy(sessions.seen())).toList();
    if (left.isEmpty()) {
      return List.of();
    }
    try {
      return open.store(left, clock.instant().truncatedTo(MICROS));
    } catch (SQLException | RuntimeException | Error e) {
      letGo(e);
      throw e;
    }
  }

  /** Trusts nothing of a connection that failed, nor what is remembered with it. */
  private void letGo(Throwable cause) {
    try {
      close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws SQLException {
    GroupTransaction open = transaction;
    transaction = null;
    if (open != null) {
      open.close();
    }
  }
}
