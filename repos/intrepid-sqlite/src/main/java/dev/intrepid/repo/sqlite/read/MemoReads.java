package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.jdbc.MemoQuestions;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.jdbc.row.ChangedRows;
import dev.intrepid.repo.jdbc.row.Ranges;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about memos. */
public final class MemoReads implements MemoQuestions {

  /** Asked for at once; of several sizes tried, more gain nothing. */
  private static final int AT_ONCE = 64;

  /** The last revision given to any change. */
  public static final String LAST_REVISION = "SELECT last FROM revisions";

  /** The times at which a memo that expires is there: what follows BETWEEN. */
  public static final String LIFETIME = Rows.lifetimeOfMemo("min");

  private static final String ALIVE = " AND (expires_at IS NULL OR ? BETWEEN " + LIFETIME + ")";
  private static final String SELECT = "SELECT " + Rows.MEMO + " FROM memos WHERE ";

  /** With the id of an event, which shows whether the log has it. */
  private static final String ONE =
      "SELECT "
          + Rows.memo("(SELECT id FROM events WHERE sequence = ?)")
          + " FROM memos WHERE uri = ?"
          + ALIVE;

  private static final String SEVERAL =
      SELECT + "uri IN (" + "?, ".repeat(AT_ONCE - 1) + "?)" + ALIVE;
  private static final String UNDER =
      "uri >= ? AND uri > ? AND uri < ?" + ALIVE + " ORDER BY uri LIMIT ?";
  private static final String LIST = SELECT + UNDER;
  private static final String LIST_URIS = "SELECT uri FROM memos WHERE " + UNDER;

  private static final String CHANGES =
      "SELECT through, uris FROM memo_changes WHERE through > ? ORDER BY through LIMIT ?";

  private final Session session;

  MemoReads(Session session) {
    this.session = session;
  }

  @Override
  public Optional<CacheRecord> one(String uri, long now) throws SQLException {
    Optional<SeenLog.SeenEvent> seen = session.seen().last();
    PreparedStatement query = session.prepare(ONE);
    query.setLong(1, seen.isPresent() ? seen.get().sequence() : 0);
    query.setString(2, uri);
    query.setLong(3, now);
    try (ResultSet rows = query.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      if (seen.isEmpty() || Arrays.equals(rows.getBytes(1), Rows.bytes(seen.get().id()))) {
        session.hasShownTheSeen();
      }
      return Optional.of(Rows.memo(uri, rows));
    }
  }

  @Override
  public Map<String, CacheRecord> several(Collection<String> uris, long now) throws SQLException {
    Map<String, CacheRecord> found = new HashMap<>();
    Iterator<String> rest = uris.iterator();
    while (rest.hasNext()) {
      PreparedStatement query = session.prepare(SEVERAL);
      for (int i = 1; i <= AT_ONCE; i++) {
        if (rest.hasNext()) {
          query.setString(i, rest.next());
        } else {
          query.setNull(i, Types.VARCHAR);
        }
      }
      query.setLong(AT_ONCE + 1, now);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          CacheRecord memo = Rows.memo(rows);
          found.put(memo.uri(), memo);
        }
      }
    }
    return found;
  }

  @Override
  public List<CacheRecord> list(String prefix, String after, int limit, long now)
      throws SQLException {
    try (ResultSet rows = Ranges.memosUnder(session.prepare(LIST), prefix, after, limit, now)) {
      return Rows.pageOfMemos(rows);
    }
  }

  @Override
  public List<String> uris(String prefix, String after, int limit, long now) throws SQLException {
    try (ResultSet rows =
        Ranges.memosUnder(session.prepare(LIST_URIS), prefix, after, limit, now)) {
      return Rows.all(rows, row -> Rows.text(row, 1));
    }
  }

  @Override
  public ChangedMemos changedSince(long revision, int limit) throws SQLException {
    long last = session.number(LAST_REVISION);
    PreparedStatement query = session.prepare(CHANGES);
    query.setLong(1, revision);
    query.setInt(2, limit);
    try (ResultSet rows = query.executeQuery()) {
      return ChangedRows.since(revision, limit, last, rows);
    }
  }
}
