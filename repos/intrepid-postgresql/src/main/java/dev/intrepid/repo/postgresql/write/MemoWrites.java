package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.row.ChangedRows;
import dev.intrepid.repo.jdbc.row.Checksum;
import dev.intrepid.repo.jdbc.row.MemoColumns;
import dev.intrepid.repo.postgresql.connection.Statements;
import dev.intrepid.repo.postgresql.read.MemoReads;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** The statements that store memos, many rows each, and which were changed. */
final class MemoWrites {

  private static final String MEMO_COLUMNS =
      "unnest(?::text[]) AS uri, unnest(?::bigint[]) AS revision, unnest(?::bigint[]) AS"
          + " stored_at, unnest(?::bigint[]) AS expires_at, unnest(?::text[]) AS meta,"
          + " unnest(?::text[]) AS data, unnest(?::bigint[]) AS checksum";
  private static final String INTO_MEMOS =
      "INSERT INTO {schema}.memos (uri, revision, stored_at, expires_at, meta, data, checksum) ";
  private static final String INSERT_MEMOS = INTO_MEMOS + "SELECT " + MEMO_COLUMNS;
  private static final String REPLACE_MEMOS =
      INSERT_MEMOS
          + " ON CONFLICT (uri) DO UPDATE SET revision = excluded.revision, stored_at ="
          + " excluded.stored_at, expires_at = excluded.expires_at, meta = excluded.meta, data ="
          + " excluded.data, checksum = excluded.checksum";

  private static final String ASSUMED = ", unnest(?::bigint[]) AS assumed";
  private static final String SET_MEMOS =
      "UPDATE {schema}.memos SET revision = new.revision, stored_at = new.stored_at, expires_at ="
          + " new.expires_at, meta = new.meta, data = new.data, checksum = new.checksum FROM"
          + " (SELECT ";
  private static final String OF_NEW = ") AS new WHERE memos.uri = new.uri";

  /** Takes two thirds of the time of {@link #REPLACE_MEMOS}. */
  private static final String UPDATE_MEMOS = SET_MEMOS + MEMO_COLUMNS + ASSUMED + OF_NEW;

  /** Changes that are numbered from 1 get their revisions. */
  private static final String REVISION = "revision + " + AssumedState.END_OF_CHANGES;

  private static final String REVISED_COLUMNS =
      "uri, "
          + REVISION
          + " AS revision, stored_at, expires_at, meta, data, "
          + Checksum.revised("checksum", REVISION)
          + " AS checksum";
  private static final String INSERT_REVISED_MEMOS =
      INTO_MEMOS + "SELECT " + REVISED_COLUMNS + " FROM (SELECT " + MEMO_COLUMNS + ") AS numbered";
  private static final String UPDATE_REVISED_MEMOS =
      SET_MEMOS
          + REVISED_COLUMNS
          + ", assumed FROM (SELECT "
          + MEMO_COLUMNS
          + ASSUMED
          + ") AS numbered"
          + OF_NEW;

  /** Fails, and so takes everything back, if a memo is not there in the revision assumed. */
  private static final String IF_THERE =
      " AND memos.revision = new.assumed AND (memos.expires_at IS NULL OR ? BETWEEN "
          + MemoReads.LIFETIME
          + ")"
          + AssumedState.AND_HOLDS
          + " RETURNING 1) SELECT 1 / (count(*) = ? OR NOT "
          + AssumedState.HOLDS
          + ")::integer FROM updated";

  private static final String UPDATE_ASSUMED_MEMOS = "WITH updated AS (" + UPDATE_MEMOS + IF_THERE;
  private static final String UPDATE_ASSUMED_AND_REVISED_MEMOS =
      "WITH updated AS (" + UPDATE_REVISED_MEMOS + IF_THERE;

  /** The table may have grown since the server planned to read it whole, so it must not. */
  static final String BY_INDEX =
      "SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off',"
          + " true), set_config('enable_mergejoin', 'off', true)";

  private static final String DELETE_MEMOS = "DELETE FROM {schema}.memos WHERE uri = ANY (?)";
  private static final String KEEP_CHANGES =
      "INSERT INTO {schema}.memo_changes (through, uris) SELECT ?::bigint, ?::text";
  private static final String KEEP_REVISED_CHANGES =
      "INSERT INTO {schema}.memo_changes (through, uris) SELECT ?::bigint + "
          + AssumedState.END_OF_CHANGES
          + ", ?::text";

  private MemoWrites() {}

  /**
   * Adds the memos of a plan, each statement of which stores nothing unless all is as assumed.
   *
   * @param isNumbered whether the changes are numbered from 1, and the server gives them their
   *     revisions
   */
  static void addIfAssumed(GroupPlan plan, boolean isNumbered, long now, Statements statements)
      throws SQLException {
    StoredMemos memos = StoredMemos.of(plan);
    ToLongFunction<MemoColumns> checksum =
        isNumbered ? MemoColumns::checksumWithoutRevision : MemoColumns::revisedChecksum;
    if (!memos.added().isEmpty()) {
      statements.add(isNumbered ? INSERT_REVISED_MEMOS : INSERT_MEMOS);
      bind(memos.added(), checksum, statements).continued(AssumedState.WHERE_HOLDS);
    }
    if (!memos.updated().isEmpty()) {
      statements
          .add(BY_INDEX)
          .add(isNumbered ? UPDATE_ASSUMED_AND_REVISED_MEMOS : UPDATE_ASSUMED_MEMOS);
      bind(memos.updated(), checksum, statements)
          .numbers(memos.updated(), memo -> plan.storedRevision(memo.uri()))
          .number(now)
          .number(memos.updated().size());
    }
    if (!plan.changedMemos().isEmpty()) {
      keepChanges(isNumbered ? KEEP_REVISED_CHANGES : KEEP_CHANGES, plan, statements)
          .continued(AssumedState.WHERE_HOLDS);
    }
  }

  /** Adds the memos of a plan. */
  static void add(GroupPlan plan, Statements statements) throws SQLException {
    StoredMemos memos = StoredMemos.of(plan);
    for (List<CacheRecord> piece : GroupWrites.pieces(memos.added(), CacheRecord::size)) {
      storeMemos(INSERT_MEMOS, piece, statements);
    }
    if (!memos.updated().isEmpty()) {
      statements.add(BY_INDEX);
    }
    for (List<CacheRecord> piece : GroupWrites.pieces(memos.updated(), CacheRecord::size)) {
      storeMemos(UPDATE_MEMOS, piece, statements)
          .numbers(piece, memo -> plan.storedRevision(memo.uri()));
    }
    if (!plan.deletedMemos().isEmpty()) {
      statements.add(DELETE_MEMOS).texts(plan.deletedMemos());
    }
    if (!plan.changedMemos().isEmpty()) {
      keepChanges(KEEP_CHANGES, plan, statements);
    }
  }

  /** Adds memos as they are, whatever is there. */
  static void replace(Collection<CacheRecord> memos, Statements statements) throws SQLException {
    for (List<CacheRecord> piece : GroupWrites.pieces(memos, CacheRecord::size)) {
      storeMemos(REPLACE_MEMOS, piece, statements);
    }
  }

  /** The memos of a plan, by whether there is a row of theirs. */
  private record StoredMemos(List<CacheRecord> added, List<CacheRecord> updated) {
    static StoredMemos of(GroupPlan plan) {
      StoredMemos memos = new StoredMemos(new ArrayList<>(), new ArrayList<>());
      for (CacheRecord memo : plan.memos()) {
        boolean isThere = plan.storedRevision(memo.uri()) != CacheRecord.NOT_STORED;
        (isThere ? memos.updated : memos.added).add(memo);
      }
      return memos;
    }
  }

  private static Statements storeMemos(
      String statement, List<CacheRecord> records, Statements statements) throws SQLException {
    return bind(records, MemoColumns::revisedChecksum, statements.add(statement));
  }

  private static Statements bind(
      List<CacheRecord> records, ToLongFunction<MemoColumns> checksum, Statements statements) {
    List<MemoColumns> columns = records.stream().map(MemoColumns::new).toList();
    return statements
        .texts(records, CacheRecord::uri)
        .numbers(records, CacheRecord::revision)
        .numbers(columns, MemoColumns::storedAt)
        .numbers(columns, MemoColumns::expiresAt)
        .texts(columns, memo -> GroupWrites.text(memo.meta()))
        .texts(columns, memo -> GroupWrites.text(memo.data()))
        .numbers(columns, checksum::applyAsLong);
  }

  private static Statements keepChanges(String statement, GroupPlan plan, Statements statements)
      throws SQLException {
    return statements
        .add(statement)
        .number(plan.lastRevision())
        .text(ChangedRows.text(plan.changedMemos()));
  }
}
