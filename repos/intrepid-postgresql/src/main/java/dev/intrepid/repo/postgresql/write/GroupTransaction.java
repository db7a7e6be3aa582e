package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
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
 * stored, so the others are not affected. A group that is likely to find what this process
 * remembers and what its commits expect takes one message, and one statement if it has events
 * alone. For one thread at a time, and no more once it has failed.
 */
final class GroupTransaction implements AutoCloseable {

  private static final String COMMIT = "COMMIT";
  private static final String ROLLBACK = "ROLLBACK";

  private final Session session;
  private final String begin;
  private final String beginAndEnd;
  private final KnownLog known = new KnownLog();
  private final Upkeep upkeep = new Upkeep();

  /** Whether a transaction that begins by itself begins as these do; null if that is unknown. */
  private @Nullable Boolean beginsAlike;

  GroupTransaction(Session session, Duration lockTimeout) {
    this.session = session;
    this.begin = OrderLock.begin(lockTimeout);
    this.beginAndEnd = OrderLock.beginAndEnd(lockTimeout);
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
    @Nullable List<EventRecord> appended = known.covers(commits) ? storeAtOnce(commits, now) : null;
    return appended == null ? storeAfterReading(commits, now) : appended;
  }

  /** What was appended, null if nothing was stored, since not all is as assumed. */
  private @Nullable List<EventRecord> storeAtOnce(List<PendingCommit> commits, Instant now)
      throws SQLException {
    AssumedState assumed = new AssumedState(known, commits);
    GroupPlan plan = new GroupPlan(assumed, now);
    commits.forEach(plan::add);
    // What was assumed may be wrong, so no commit is refused because of it.
    boolean isRefused = commits.stream().anyMatch(pending -> pending.refusal() != null);
    if (isRefused || plan.isEmpty() || !GroupWrites.fitsOneMessage(plan)) {
      return null;
    }
    long micros = Rows.micros(now);
    boolean takesOneStatement = assumed.isOfEventsAlone() && !upkeep.isDue(micros) && beginsAlike();
    boolean isStored =
        takesOneStatement
            ? storeByOneStatement(assumed, plan)
            : storeByOneMessage(assumed, plan, micros);
    if (!isStored) {
      return null;
    }
    known.stored(plan);
    return List.copyOf(plan.events());
  }

  /** Asked once, and not before it is needed. */
  private boolean beginsAlike() throws SQLException {
    if (beginsAlike == null) {
      beginsAlike = session.number(OrderLock.BEGINS_ALIKE) == 1;
    }
    return beginsAlike;
  }

  /**
   * Stores events by a statement that is a transaction of its own, so that the server has nothing
   * else to do; whether they were stored.
   */
  private boolean storeByOneStatement(AssumedState assumed, GroupPlan plan) throws SQLException {
    Statements statements = new Statements(session);
    GroupWrites.addIfAssumed(assumed, plan.events(), statements);
    try {
      return statements.run().changed() > 0;
    } catch (SQLException e) {
      if (SqlStates.isNotAsAssumed(e)) {
        return false;
      }
      throw known(e);
    }
  }

  private boolean storeByOneMessage(AssumedState assumed, GroupPlan plan, long micros)
      throws SQLException {
    Statements statements = new Statements(session);
    statements.add(beginAndEnd);
    assumed.addQuestion(plan, statements);
    GroupWrites.addIfAssumed(plan, micros, statements);
    upkeep.add(plan, micros, AssumedState.AND_HOLDS, statements);
    statements.add(COMMIT);
    session.begins();
    try {
      Answers answers = statements.run();
      answers.skipRows();
      boolean isStored = answers.isTrue();
      session.ended();
      return isStored;
    } catch (SQLException e) {
      if (SqlStates.isNotAsAssumed(e)) {
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
    GroupReads stored = GroupReads.of(session, () -> begin, commits, Rows.micros(now));
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

  /** A connection that is lost while a transaction ends leaves open how it has ended. */
  private static SQLException known(SQLException e) {
    return SqlStates.isLostConnection(e) ? new UnknownOutcomeException(e) : e;
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
