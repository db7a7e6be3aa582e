package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ChangedMemos;
import dev.intrepid.repo.EventRepo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about memos. Each is told the time, in microseconds: what expired is not there. */
final class MemoReads {

  /** Asked for at once; of several sizes tried, more gain nothing. */
  private static final int AT_ONCE = 64;

  private static final String ALIVE =
      " AND (expires_at IS NULL OR ? BETWEEN " + Rows.LIFETIME_OF_MEMO + ")";
  private static final String SELECT = "SELECT " + Rows.MEMO + " FROM memos WHERE ";
  private static final String ONE = SELECT + "uri = ?" + ALIVE;
  private static final String SEVERAL =
      SELECT + "uri IN (" + "?, ".repeat(AT_ONCE - 1) + "?)" + ALIVE;
  private static final String UNDER =
      "uri >= ? AND uri > ? AND uri < ?" + ALIVE + " ORDER BY uri LIMIT ?";
  private static final String LIST = SELECT + UNDER;
  private static final String LIST_URIS = "SELECT uri FROM memos WHERE " + UNDER;

  /** The last character there is: no URI that starts with a prefix is after prefix and this. */
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private static final String CHANGES =
      "SELECT through, uris FROM memo_changes WHERE through > ? ORDER BY through LIMIT ?";

  private MemoReads() {}

  static Optional<CacheRecord> one(Session session, String uri, long now) throws SQLException {
    PreparedStatement query = session.prepare(ONE);
    query.setString(1, uri);
    query.setLong(2, now);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, row -> Rows.memo(uri, row));
    }
  }

  static Map<String, CacheRecord> several(Session session, Collection<String> uris, long now)
      throws SQLException {
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
        Rows.all(rows, Rows::memo).forEach(memo -> found.put(memo.uri(), memo));
      }
    }
    return found;
  }

  static List<CacheRecord> list(Session session, String prefix, String after, int limit, long now)
      throws SQLException {
    List<CacheRecord> page = new ArrayList<>();
    long bytes = 0;
    try (ResultSet rows = list(session.prepare(LIST), prefix, after, limit, now)) {
      while (bytes < EventRepo.PAGE_BYTES && rows.next()) {
        CacheRecord memo = Rows.memo(rows);
        bytes += memo.size();
        page.add(memo);
      }
    }
    return page;
  }

  static List<String> uris(Session session, String prefix, String after, int limit, long now)
      throws SQLException {
    try (ResultSet rows = list(session.prepare(LIST_URIS), prefix, after, limit, now)) {
      return Rows.all(rows, row -> Rows.text(row, 1));
    }
  }

  private static ResultSet list(
      PreparedStatement query, String prefix, String after, int limit, long now)
      throws SQLException {
    query.setString(1, prefix);
    query.setString(2, after);
    query.setString(3, prefix + LAST_CHARACTER);
    query.setLong(4, now);
    query.setInt(5, limit);
    return query.executeQuery();
  }

  static ChangedMemos changedSince(Session session, long revision, int limit) throws SQLException {
    long last = session.number(MemoWriter.LAST_REVISION);
    PreparedStatement query = session.prepare(CHANGES);
    query.setLong(1, revision);
    query.setInt(2, limit);
    try (ResultSet rows = query.executeQuery()) {
      List<ChangedMemos.Change> changes = new ArrayList<>();
      while (changes.size() < limit && rows.next()) {
        addChanges(rows, revision, limit, changes);
      }
      long through = changes.isEmpty() ? last : changes.get(changes.size() - 1).revision();
      // Each change has the revision after the one before: any that is missing leaves a gap.
      return through == revision + changes.size()
          ? ChangedMemos.since(revision, changes)
          : ChangedMemos.unknown(last);
    }
  }

  /** Adds those of a transaction that come after a revision. */
  private static void addChanges(
      ResultSet row, long after, int limit, List<ChangedMemos.Change> changes) throws SQLException {
    String[] uris = row.getString(2).split(Rows.LINE);
    long revision = row.getLong(1) - uris.length;
    for (String uri : uris) {
      revision++;
      if (revision > after && changes.size() < limit) {
        changes.add(new ChangedMemos.Change(uri, revision));
      }
    }
  }
}
