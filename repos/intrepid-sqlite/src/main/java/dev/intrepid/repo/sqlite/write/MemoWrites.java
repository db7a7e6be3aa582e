package dev.intrepid.repo.sqlite.write;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.jdbc.row.ChangedRows;
import dev.intrepid.repo.jdbc.row.MemoColumns;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.read.MemoReads;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes memos within the writer's transaction. Each change is one statement that holds its own
 * condition; one that changed no row was refused. An expired memo is not there.
 */
final class MemoWrites {

  private static final String DELETE = "DELETE FROM memos WHERE uri = ?";
  private static final String REVISION =
      "SELECT revision FROM memos WHERE uri = ? AND (expires_at IS NULL OR ? BETWEEN "
          + MemoReads.LIFETIME
          + ")";
  private static final String SWEEP =
      "DELETE FROM memos WHERE uri IN"
          + " (SELECT uri FROM memos WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)";
  private static final String SWEEP_OF_CLOCK_BEFORE =
      "DELETE FROM memos WHERE uri IN"
          + " (SELECT uri FROM memos WHERE expires_at IS NOT NULL AND stored_at > ?"
          + " ORDER BY stored_at DESC LIMIT ?)";
  private static final String KEEP_CHANGES =
      "INSERT INTO memo_changes (through, uris) VALUES (?, ?)";
  private static final String FORGET_CHANGES = "DELETE FROM memo_changes WHERE through <= ?";
  private static final String KEEP_REVISION = "UPDATE revisions SET last = ?";
  private static final String SKIP_TO_REVISION = "UPDATE revisions SET last = ?1 WHERE last < ?1";

  private static final int UNCONDITIONAL = 6;
  private static final int EXPECTED = 7;
  private static final int CHECKSUM = 8;

  /** Removed by one transaction, so that none takes long. */
  private static final int SWEPT_AT_ONCE = 200;

  /** More changes than have to be kept, so that not every transaction forgets some. */
  private static final int FORGOTTEN_AT_ONCE = 1_000;

  private static final long SWEEP_EVERY_MICROS = 1_000_000;
  private static final long AHEAD_MICROS = CacheRecord.MAY_BE_AHEAD.toSeconds() * 1_000_000;

  private final Session session;
  private final String store;
  private final String create;
  private final String replace;
  private long revision;

  /** What was changed and is not kept yet, a revision each. */
  private final List<String> changed = new ArrayList<>();

  private long nextSweep;
  private long nextForgetting;

  MemoWrites(Session session) {
    this.session = session;
    boolean isChecked = session.hasChecksums();
    this.store = isChecked ? store(", checksum", ", ?8", ", checksum = ?8") : store("", "", "");
    this.create = store + " WHERE ?2 NOT BETWEEN " + MemoReads.LIFETIME;
    this.replace =
        "UPDATE memos SET revision = ?1, stored_at = ?2, expires_at = ?3,"
            + " meta = CAST(?4 AS TEXT), data = CAST(?5 AS TEXT)"
            + (isChecked ? ", checksum = ?8" : "")
            + " WHERE uri = ?6 AND (expires_at IS NULL OR ?2 BETWEEN "
            + MemoReads.LIFETIME
            + ") AND revision = ?7";
  }

  private static String store(String column, String value, String set) {
    return "INSERT INTO memos (revision, stored_at, expires_at, meta, data, uri"
        + column
        + ") VALUES (?1, ?2, ?3, CAST(?4 AS TEXT), CAST(?5 AS TEXT), ?6"
        + value
        + ") ON CONFLICT (uri) DO UPDATE SET revision = excluded.revision,"
        + " stored_at = excluded.stored_at, expires_at = excluded.expires_at,"
        + " meta = excluded.meta, data = excluded.data"
        + set;
  }

  /** Reads again what another process may have changed. */
  void refresh() throws SQLException {
    revision = session.number(MemoReads.LAST_REVISION);
    changed.clear();
  }

  /** The last revision given to any change. */
  long lastRevision() {
    return revision;
  }

  /** Undoes in memory what a rollback to before those changes undid in the file. */
  void forget(long lastRevision) {
    int undone = (int) (revision - lastRevision);
    changed.subList(changed.size() - undone, changed.size()).clear();
    revision = lastRevision;
  }

  List<Long> apply(List<MemoChange> changes, Instant now) throws SQLException {
    long micros = Rows.micros(now);
    List<Long> revisions = new ArrayList<>(changes.size());
    for (MemoChange change : changes) {
      revisions.add(
          change instanceof MemoChange.Set set ? store(set, micros) : delete(change, micros));
    }
    return revisions;
  }

  private long store(MemoChange.Set set, long now) throws SQLException {
    long next = revision + 1;
    PreparedStatement statement = session.prepare(storing(set));
    bind(statement, set.record(), next, now);
    if (set.expected() > CacheRecord.NOT_STORED) {
      statement.setLong(EXPECTED, set.expected());
    }
    if (statement.executeUpdate() == 0) {
      throw new MemoConflictException(set, actualRevision(set.uri(), now));
    }
    changed(set.uri());
    return next;
  }

  /**
   * Stores memos as they are. Which memos were changed up to the last revision is unknown then: no
   * row of the changes leads there.
   */
  void load(List<CacheRecord> records, long lastRevision) throws SQLException {
    PreparedStatement statement = session.prepare(store);
    for (CacheRecord record : records) {
      bind(statement, record, record.revision(), Rows.micros(record.storedAt()));
      statement.executeUpdate();
    }
    PreparedStatement skip = session.prepare(SKIP_TO_REVISION);
    skip.setLong(1, lastRevision);
    skip.executeUpdate();
  }

  private void changed(String uri) {
    revision++;
    changed.add(uri);
  }

  private String storing(MemoChange.Set set) {
    if (set.expected() == MemoChange.ANY_REVISION) {
      return store;
    }
    return set.expected() == CacheRecord.NOT_STORED ? create : replace;
  }

  private void bind(PreparedStatement statement, CacheRecord memo, long next, long now)
      throws SQLException {
    MemoColumns columns = new MemoColumns(memo, next, now);
    statement.setLong(1, next);
    statement.setLong(2, now);
    Long expiresAt = columns.expiresAt();
    if (expiresAt == null) {
      statement.setNull(3, Types.INTEGER);
    } else {
      statement.setLong(3, expiresAt);
    }
    statement.setBytes(4, columns.meta());
    statement.setBytes(5, columns.data());
    statement.setString(UNCONDITIONAL, memo.uri());
    if (session.hasChecksums()) {
      statement.setLong(CHECKSUM, columns.checksum());
    }
  }

  private long delete(MemoChange change, long now) throws SQLException {
    if (change.expected() != MemoChange.ANY_REVISION) {
      long actual = actualRevision(change.uri(), now);
      if (!change.accepts(actual)) {
        throw new MemoConflictException(change, actual);
      }
    }
    PreparedStatement delete = session.prepare(DELETE);
    delete.setString(1, change.uri());
    if (delete.executeUpdate() > 0) {
      changed(change.uri());
    }
    return CacheRecord.NOT_STORED;
  }

  private long actualRevision(String uri, long now) throws SQLException {
    PreparedStatement query = session.prepare(REVISION);
    query.setString(1, uri);
    query.setLong(2, now);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : CacheRecord.NOT_STORED;
    }
  }

  /** Before the transaction ends: what has to outlive it, and a little of what has expired. */
  void finish(Instant now) throws SQLException {
    if (!changed.isEmpty()) {
      PreparedStatement keep = session.prepare(KEEP_REVISION);
      keep.setLong(1, revision);
      keep.executeUpdate();
      keepChanges();
    }
    sweep(Rows.micros(now));
  }

  private void keepChanges() throws SQLException {
    PreparedStatement keep = session.prepare(KEEP_CHANGES);
    keep.setLong(1, revision);
    keep.setString(2, ChangedRows.text(changed));
    keep.executeUpdate();
    changed.clear();
    if (revision >= nextForgetting) {
      forgetChanges();
    }
  }

  private void forgetChanges() throws SQLException {
    PreparedStatement forget = session.prepare(FORGET_CHANGES);
    forget.setLong(1, revision - ChangedMemos.KEPT);
    forget.executeUpdate();
    nextForgetting = revision + FORGOTTEN_AT_ONCE;
  }

  private void sweep(long now) throws SQLException {
    if (now < nextSweep && nextSweep - now <= SWEEP_EVERY_MICROS) {
      return;
    }
    boolean all = isSwept(SWEEP, now) && isSwept(SWEEP_OF_CLOCK_BEFORE, now + AHEAD_MICROS);
    nextSweep = all ? now + SWEEP_EVERY_MICROS : now;
  }

  private boolean isSwept(String statement, long time) throws SQLException {
    PreparedStatement sweep = session.prepare(statement);
    sweep.setLong(1, time);
    sweep.setInt(2, SWEPT_AT_ONCE);
    return sweep.executeUpdate() < SWEPT_AT_ONCE;
  }
}
