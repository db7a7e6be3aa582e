package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.ReadState;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Statements;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import dev.intrepid.repo.postgresql.failure.UnknownOutcomeException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores several commits in one transaction of two messages: one takes the turn and reads, then all
 * is decided here, and the other stores and ends it. A refused commit is refused before anything is
 * stored, so the others are not affected. What need not be read takes {@link OneMessage}. For one
 * thread at a time, and no more once it has failed.
 */
final class GroupTransaction implements AutoCloseable {

  static final String COMMIT = "COMMIT";
  static final String ROLLBACK = "ROLLBACK";

  private final Session session;
  private final String begin;
  private final KnownLog known = new KnownLog();
  private final Upkeep upkeep = new Upkeep();
  private final OneMessage message;

  GroupTransaction(Session session, Duration lockTimeout) {
    this.session = session;
    this.begin = OrderLock.begin(lockTimeout);
    this.message = new OneMessage(session, known, upkeep, lockTimeout);
  }

  /**
   * Gives each commit its outcome.
   *
   * @param now in microseconds
   * @return the appended events
   * @throws UnknownOutcomeException if it is not known whether they were stored
   * @throws SQLException if none was stored
   */
  List<EventRecord> store(List<PendingCommit> commits, Instant now) throws SQLException {
    @Nullable List<EventRecord> appended =
        OneMessage.saysRevisions(commits) ? storeAtOnce(commits, now) : null;
    return appended == null ? storeAfterReading(commits, now) : appended;
  }

  /** What was appended, null if nothing was stored, since not all is as assumed. */
  private @Nullable List<EventRecord> storeAtOnce(List<PendingCommit> commits, Instant now)
      throws SQLException {
    boolean isKnown = known.covers(commits);
    @Nullable List<EventRecord> appended = isKnown ? message.storeAtKnownEnd(commits, now) : null;
    return appended == null && OneMessage.expectsNothing(commits)
        ? message.storeAtAnyEnd(commits, now, !isKnown)
        : appended;
  }

  private List<EventRecord> storeAfterReading(List<PendingCommit> commits, Instant now)
      throws SQLException {
    session.begins();
    ReadState stored = GroupReads.of(session, () -> begin, commits, Rows.micros(now));
    GroupPlan plan = new GroupPlan(stored, now);
    commits.forEach(plan::add);
    if (plan.isEmpty()) {
      session.run(ROLLBACK);
    } else {
      Statements statements = new Statements(session);
      GroupWrites.add(plan, statements);
      upkeep.add(plan, Rows.micros(now), "", statements);
      statements.add(COMMIT);
      commit(statements);
    }
    session.ended();
    known.stored(plan, stored);
    return List.copyOf(plan.events());
  }

  private static void commit(Statements statements) throws SQLException {
    try {
      statements.run();
    } catch (SQLException e) {
      throw known(e);
    }
  }

  /** A failure without an answer of the server leaves open how the transaction has ended. */
  static SQLException known(SQLException e) {
    return SqlStates.isLostConnection(e) || SqlStates.isDriverOutOfMemory(e)
        ? new UnknownOutcomeException(e)
        : e;
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
