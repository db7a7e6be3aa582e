package dev.intrepid.repo.postgresql.read;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.jdbc.MemoQuestions;
import dev.intrepid.repo.jdbc.row.ChangedRows;
import dev.intrepid.repo.jdbc.row.Ranges;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.connection.Answers;
import dev.intrepid.repo.postgresql.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about memos. */
public final class MemoReads implements MemoQuestions {

  /** The times at which a memo that expires is there: what follows BETWEEN. */
  public static final String LIFETIME = Rows.lifetimeOfMemo("least");

  private static final String ALIVE = " AND (expires_at IS NULL OR ? BETWEEN " + LIFETIME + ")";
  private static final String SELECT = "SELECT " + Rows.MEMO + " FROM {schema}.memos WHERE ";
  private static final String ONE = SELECT + "uri = ?" + ALIVE;
  private static final String SEVERAL = SELECT + "uri = ANY (?)" + ALIVE;
  private static final String UNDER = "uri >= ? AND uri > ? AND uri < ?" + ALIVE;
  private static final String LIST = PageBytes.query(Rows.MEMO, "memos", UNDER, "uri");
  private static final String LIST_URIS =
      "SELECT uri FROM {schema}.memos WHERE " + UNDER + " ORDER BY uri LIMIT ?";

  /** The last is asked for first: it is at most too early. */
  private static final String CHANGES =
      "SELECT coalesce(max(through), 0) FROM {schema}.memo_changes; SELECT through, uris"
          + " FROM {schema}.memo_changes WHERE through > ? ORDER BY through LIMIT ?";

  private final Session session;

  MemoReads(Session session) {
    this.session = session;
  }

  @Override
  public Optional<CacheRecord> one(String uri, long now) throws SQLException {
    PreparedStatement query = session.prepare(ONE);
    query.setString(1, uri);
    query.setLong(2, now);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, row -> Rows.memo(uri, row));
    }
  }

  @Override
  public Map<String, CacheRecord> several(Collection<String> uris, long now) throws SQLException {
    Map<String, CacheRecord> found = new HashMap<>();
    if (uris.isEmpty()) {
      return found;
    }
    PreparedStatement query = session.prepare(SEVERAL);
    session.setTexts(query, 1, uris);
    query.setLong(2, now);
    try (ResultSet rows = query.executeQuery()) {
      Rows.all(rows, Rows::memo).forEach(memo -> found.put(memo.uri(), memo));
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
    PreparedStatement query = session.prepare(CHANGES);
    query.setLong(1, revision);
    query.setInt(2, limit);
    Answers answers = Answers.of(query);
    long last = answers.number();
    return ChangedRows.since(revision, limit, last, answers.rows());
  }
}
