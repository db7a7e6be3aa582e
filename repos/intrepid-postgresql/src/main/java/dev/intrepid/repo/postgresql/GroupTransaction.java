package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.Rows;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores several commits in one transaction of two messages: one takes the turn and reads, then all
 * is decided here, and the other stores and ends it. A refused commit is refused before anything is
 * stored, so the others are not affected. Events for streams that this process was the last to
 * write to take one message. For one thread at a time, and no more once it has failed.
 */
final class GroupTransaction implements AutoCloseable {

  private static final String COMMIT = "COMMIT";
  private static final String ROLLBACK = "ROLLBACK";

  private final Session session;
  private final OrderLock.Turn turn;
  private final KnownLog known = new KnownLog();
  private final Upkeep upkeep = new Upkeep();

  GroupTransaction(Session session, Duration lockTimeout) {
    this.session = session;
    this.turn = OrderLock.begin(lockTimeout);
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
    boolean isSimple = known.covers(commits) && !upkeep.isDue(Rows.micros(now));
    @Nullable List<EventRecord> appended = isSimple ? storeAtOnce(commits, now) : null;
    return appended == null ? storeAfterReading(commits, now) : appended;
  }

  /** What was appended, null if nothing was, since the log is another than the one known. */
  private @Nullable List<EventRecord> storeAtOnce(List<PendingCommit> commits, Instant now)
      throws SQLException {
    GroupPlan plan = new GroupPlan(known, now);
    commits.forEach(plan::add);
    EventRecord last = known.last();
    if (last == null || hasRefused(plan, commits) || !GroupWrites.fitsOneStatement(plan.events())) {
      // The remembered state may be outdated, so no commit is refused because of it.
      return null;
    }
    Statements statements = new Statements(session);
    statements.add(turn.sql());
    GroupWrites.addEventsAfter(last, plan.events(), statements);
    statements.add(COMMIT);
    session.begins();
    if (!isStored(statements)) {
      known.forget();
      return null;
    }
    known.appended(plan.events(), last.sequence());
    return List.copyOf(plan.events());
  }

  private static boolean hasRefused(GroupPlan plan, List<PendingCommit> commits) {
    int planned = 0;
    for (PendingCommit pending : commits) {
      planned += pending.commit().events().size();
    }
    return plan.events().size() != planned;
  }

  private boolean isStored(Statements statements) throws SQLException {
    try {
      Answers answers = statements.run();
      answers.skipRows(turn.answers());
      int stored = answers.changed();
      session.ended();
      return stored > 0;
    } catch (SQLException e) {
      if (SqlStates.isTakenId(e)) {
        session.run(ROLLBACK);
        session.ended();
        return false;
      }
      throw known(e);
    }
  }

  private List<EventRecord> storeAfterReading(List<PendingCommit> commits, Instant now)
      throws SQLException {
    session.begins();
    GroupReads stored = GroupReads.of(session, turn, commits, Rows.micros(now));
    GroupPlan plan = new GroupPlan(stored, now);
    commits.forEach(plan::add);
    if (plan.isEmpty()) {
      session.run(ROLLBACK);
    } else {
      Statements statements = new Statements(session);
      GroupWrites.add(plan, statements);
      upkeep.add(plan, Rows.micros(now), statements);
      statements.add(COMMIT);
      commit(statements);
    }
    session.ended();
    known.appended(plan.events(), stored.lastSequence());
    return List.copyOf(plan.events());
  }

  private static void commit(Statements statements) throws SQLException {
    try {
      statements.run();
    } catch (SQLException e) {
      throw known(e);
    }
  }

  /** A connection that is lost while a transaction ends leaves open how it has ended. */
  private static SQLException known(SQLException e) {
    return SqlStates.isLostConnection(e) ? new UnknownOutcomeException(e) : e;
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
