package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Statements;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores a group of commits in one message, so that the turn is held for no way over the network.
 * Memos and markers are assumed to be as the commits expect them ({@link AssumedState}). Events are
 * appended where this process knows the log to end, or the server finds where that is. The message
 * stores nothing if anything is not as assumed. Events alone take one statement, which is a
 * transaction of its own, if the turn is free. For one thread at a time, and no more once it has
 * failed.
 */
final class OneMessage {

  /** A subquery is worked out once, not for each row. */
  private static final String IF_FREE = " WHERE (SELECT " + OrderLock.IF_FREE + ")";

  /** For so many messages memos are asked about after one was not as assumed. */
  private static final int ASKED_AFTER_CONFLICT = 256;

  private final Session session;
  private final KnownLog known;
  private final Upkeep upkeep;
  private final String beginAndEnd;

  /** Whether the turn was free when this last took it. */
  private boolean wasFree = true;

  /**
   * For how many messages memos are asked about: the statement that stores one that is not as
   * assumed fails, which the server logs as an error.
   */
  private int asksAgain;

  /** Whether a transaction that begins by itself begins as ours do; null if that is unknown. */
  private @Nullable Boolean beginsAlike;

  OneMessage(Session session, KnownLog known, Upkeep upkeep, Duration lockTimeout) {
    this.session = session;
    this.known = known;
    this.upkeep = upkeep;
    this.beginAndEnd = OrderLock.beginAndEnd(lockTimeout);
  }

  /**
   * What a group is to become if all is as assumed.
   *
   * @param now in microseconds
   */
  private record Assumed(AssumedState state, GroupPlan plan, long now) {
    List<EventRecord> events() {
      return plan.events();
    }
  }

  /** Whether these commits say in which revision the memos are that they change. */
  static boolean saysRevisions(List<PendingCommit> commits) {
    return commits.stream()
        .flatMap(pending -> pending.commit().memos().stream())
        .allMatch(
            change ->
                change instanceof MemoChange.Set && change.expected() != MemoChange.ANY_REVISION);
  }

  /** Whether the events of these commits may be appended wherever their streams end. */
  static boolean expectsNothing(List<PendingCommit> commits) {
    return commits.stream()
        .flatMap(pending -> pending.commit().events().events().stream())
        .allMatch(event -> event.expected().equals(ExpectedPosition.any()));
  }

  /**
   * Stores a group where the log and the changes of memos are known to end, and gives each commit
   * its outcome.
   *
   * @return the appended events; null if nothing was stored
   * @throws SQLException if nothing was stored, or that is not known
   */
  @Nullable List<EventRecord> storeAtKnownEnd(List<PendingCommit> commits, Instant now)
      throws SQLException {
    Assumed assumed = assume(known, commits, now);
    if (!canBeStored(assumed, commits)) {
      return null;
    }
    boolean isLone = wasFree && isLone(assumed);
    @Nullable LogEnd end = isLone ? byStatement(assumed) : byMessage(assumed);
    return end == null ? null : stored(assumed.plan());
  }

  /**
   * The same, where the server finds these ends and that of each stream, for events that expect
   * nothing.
   *
   * @param mayBeFree false if the turn was just found taken, or the log changed
   */
  @Nullable List<EventRecord> storeAtAnyEnd(
      List<PendingCommit> commits, Instant now, boolean mayBeFree) throws SQLException {
    Assumed numbered = assume(Places.none(), commits, now);
    if (!canBeStored(numbered, commits) || changesTwice(numbered.plan())) {
      return null;
    }
    boolean isLone = mayBeFree && wasFree && isLone(numbered);
    @Nullable LogEnd end = isLone ? byStatement(numbered) : null;
    if (end == null) {
      end = byMessage(numbered);
    }
    return end == null ? null : stored(assume(end, commits, now).plan());
  }

  private List<EventRecord> stored(GroupPlan plan) {
    known.stored(plan);
    return List.copyOf(plan.events());
  }

  private Assumed assume(LogEnd end, List<PendingCommit> commits, Instant now) {
    AssumedState state = new AssumedState(end, commits);
    GroupPlan plan = new GroupPlan(state, now);
    commits.forEach(plan::add);
    return new Assumed(state, plan, Rows.micros(now));
  }

  /** What was assumed may be wrong, so no commit is refused because of it. */
  private static boolean canBeStored(Assumed assumed, List<PendingCommit> commits) {
    return commits.stream().allMatch(pending -> pending.refusal() == null)
        && !assumed.plan().isEmpty()
        && GroupWrites.fitsOneMessage(assumed.plan());
  }

  /**
   * Whether a memo is changed by several commits: what the second one expects cannot be compared
   * with a number that begins at 1.
   */
  private static boolean changesTwice(GroupPlan numbered) {
    return numbered.changedMemos().size() != numbered.memos().size();
  }

  private boolean isLone(Assumed assumed) throws SQLException {
    return assumed.state().isOfEventsAlone() && !upkeep.isDue(assumed.now()) && beginsAlike();
  }

  /** Asked once, and not before it is needed. */
  private boolean beginsAlike() throws SQLException {
    if (beginsAlike == null) {
      beginsAlike = session.number(OrderLock.BEGINS_ALIKE) == 1;
    }
    return beginsAlike;
  }

  /**
   * Appends by a statement that takes the turn if it is free; null if nothing was stored. What
   * another process stores after it has begun and before it has the turn is not seen, and found by
   * the key of the sequences.
   */
  private @Nullable LogEnd byStatement(Assumed assumed) throws SQLException {
    Statements statement = new Statements(session);
    addEvents(assumed, IF_FREE, statement);
    if (assumed.state().isEndAssumed()) {
      assumed.state().addLogCondition(statement);
    }
    try {
      Answers answers = statement.run();
      if (assumed.state().isEndAssumed()) {
        return answers.changed() > 0 ? known : null;
      }
      return Places.none().of(assumed.events(), answers.rows());
    } catch (SQLException e) {
      if (SqlStates.isNotAsAssumed(e)) {
        return null;
      }
      throw GroupTransaction.known(e);
    }
  }

  /** Stores by a message that begins a transaction and ends it; null if nothing was stored. */
  private @Nullable LogEnd byMessage(Assumed assumed) throws SQLException {
    boolean asks = assumed.state().asks();
    Statements statements = new Statements(session);
    statements.add(beginAndEnd);
    boolean asksForMemos = assumed.state().hasMemos() && asksAgain > 0;
    if (asksForMemos) {
      statements.add(MemoWrites.BY_INDEX);
      asksAgain--;
    }
    if (asks) {
      assumed.state().addQuestion(assumed.plan(), asksForMemos, statements);
    }
    if (!assumed.events().isEmpty()) {
      addEvents(assumed, asks ? AssumedState.WHERE_HOLDS : "", statements);
    }
    boolean isNumbered = !assumed.state().isEndAssumed();
    GroupWrites.addIfAssumed(assumed.plan(), isNumbered, assumed.now(), statements);
    upkeep.add(assumed.plan(), assumed.now(), asks ? AssumedState.AND_HOLDS : "", statements);
    statements.add(GroupTransaction.COMMIT);
    session.begins();
    try {
      Answers answers = statements.run();
      wasFree = OrderLock.wasFree(answers.rows());
      if (asksForMemos) {
        answers.skipRows();
      }
      @Nullable LogEnd end = asks ? assumed.state().answer(answers.rows()) : Places.none();
      if (end instanceof Places places && !assumed.events().isEmpty()) {
        end = places.of(assumed.events(), answers.rows());
      }
      session.ended();
      return end;
    } catch (SQLException e) {
      if (SqlStates.isNotAsAssumed(e)) {
        asksAgain = ASKED_AFTER_CONFLICT;
        session.run(GroupTransaction.ROLLBACK);
        session.ended();
        return null;
      }
      throw GroupTransaction.known(e);
    }
  }

  private static void addEvents(Assumed assumed, String condition, Statements statements)
      throws SQLException {
    if (assumed.state().isEndAssumed()) {
      EventWrites.add(assumed.events(), condition, statements);
    } else {
      EventWrites.addAtTheEnd(assumed.events(), condition, statements);
    }
  }
}
