package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.SQLException;

/**
 * What goes along with commits now and then: expired memos are removed, and old changes of memos
 * forgotten, a few at a time, so that no transaction takes long. For one thread.
 */
final class Upkeep {

  private static final String FORGET_CHANGES =
      "DELETE FROM {schema}.memo_changes WHERE through <= (SELECT max(through) FROM"
          + " {schema}.memo_changes) - ?::bigint";
  private static final String SWEEP =
      "DELETE FROM {schema}.memos WHERE uri IN (SELECT uri FROM {schema}.memos"
          + " WHERE expires_at <= ? ORDER BY expires_at, uri LIMIT "
          + Upkeep.SWEPT_AT_ONCE
          + ")";

  /**
   * Memos that were stored while the clock was ahead, before it was set back. An index by the time
   * of storing would cost each change of a memo more than it is worth, so a few memos are looked at
   * each time: first those that expire last, which such memos mostly do.
   */
  private static final String SWEEP_OF_CLOCK_BEFORE =
      "DELETE FROM {schema}.memos WHERE uri IN (SELECT uri FROM (SELECT uri, stored_at"
          + " FROM {schema}.memos WHERE expires_at IS NOT NULL"
          + " ORDER BY expires_at DESC, uri DESC LIMIT "
          + Upkeep.SWEPT_AT_ONCE
          + ") AS last WHERE stored_at > ?)";

  private static final int SWEPT_AT_ONCE = 200;

  /** More changes than have to be kept, so that not every transaction forgets some. */
  private static final int FORGOTTEN_AT_ONCE = 1_000;

  private static final long SWEEP_EVERY_MICROS = 1_000_000;
  private static final long AHEAD_MICROS = CacheRecord.MAY_BE_AHEAD.toSeconds() * 1_000_000;

  private long nextSweep;
  private long changesUntilForgetting;

  /** Whether expired memos are to be looked for. */
  boolean isDue(long now) {
    return now >= nextSweep || nextSweep - now > SWEEP_EVERY_MICROS;
  }

  /**
   * Adds what is due.
   *
   * @param condition to add to each statement, empty for none
   */
  void add(GroupPlan plan, long now, String condition, Statements statements) throws SQLException {
    int changes = plan.changedMemos().size();
    if (changes > 0 && changesUntilForgetting <= 0) {
      statements.add(FORGET_CHANGES + condition).number(ChangedMemos.KEPT);
      changesUntilForgetting = FORGOTTEN_AT_ONCE;
    }
    changesUntilForgetting -= changes;
    if (isDue(now)) {
      statements.add(SWEEP + condition).number(now);
      statements.add(SWEEP_OF_CLOCK_BEFORE + condition).number(now + AHEAD_MICROS);
      nextSweep = now + SWEEP_EVERY_MICROS;
    }
  }
}
