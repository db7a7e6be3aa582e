package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.row.Ranges;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads the events whose streams begin with a prefix. Most prefixes have events everywhere in the
 * log, which is then read in its order. A rare one is found through the index by stream instead, so
 * that its events at the end of a large log cost as little as at the end of a small one.
 */
final class PrefixReads {

  /** How many events of the log are read in order before it is asked whether the prefix is rare. */
  private static final int WINDOW = 4_096;

  /** A prefix with at most so many events is rare: so many places are found and sorted a page. */
  private static final int RARE = 4_096;

  private static final String EVENTS = "SELECT " + Rows.EVENT + " FROM events WHERE ";
  // The plus keeps SQLite from the index by stream: it would sort all it finds there.
  private static final String IN_ORDER = "sequence > ? AND +stream >= ? AND +stream < ?";
  private static final String OF_STREAMS =
      " FROM events INDEXED BY events_by_stream WHERE stream >= ? AND stream < ?";
  private static final String BY_STREAM =
      "sequence IN (SELECT sequence" + OF_STREAMS + " AND sequence > ?)";
  private static final String IN_WINDOW = IN_ORDER + " AND sequence <= ?";
  private static final String OF_SHARD = " AND hash % ? = ?";
  private static final String PAGE = " ORDER BY sequence LIMIT ?";
  private static final String COUNT = "SELECT count(*) FROM (SELECT 1" + OF_STREAMS + " LIMIT ?)";

  private final Session session;
  private final String prefix;
  private final Shard shard;

  PrefixReads(Session session, String prefix, Shard shard) {
    this.session = session;
    this.prefix = prefix;
    this.shard = shard;
  }

  /**
   * The events after a sequence, in the order of the log: fewer than the limit, and fewer bytes
   * than a page may have, only if there are no more.
   *
   * @param end the last sequence of the log, or an earlier one of it
   */
  List<EventRecord> since(long sequence, int limit, long end) throws SQLException {
    long window = sequence + WINDOW;
    if (window < end) {
      List<EventRecord> records = inWindow(sequence, window, limit);
      if (EventLog.of(records).mayHaveMore(limit)) {
        return records;
      }
      if (isRare()) {
        return byStream(sequence, limit);
      }
    }
    return inOrder(sequence, limit);
  }

  /** Whether it has an event after a sequence. */
  boolean hasSince(long sequence, long end) throws SQLException {
    return !since(sequence, 1, end).isEmpty();
  }

  private boolean isRare() throws SQLException {
    PreparedStatement query = session.prepare(COUNT);
    int next = setPrefix(query, 1);
    query.setInt(next, RARE + 1);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getInt(1) <= RARE;
    }
  }

  private List<EventRecord> inWindow(long sequence, long last, int limit) throws SQLException {
    PreparedStatement query = query(IN_WINDOW);
    query.setLong(1, sequence);
    int next = setPrefix(query, 2);
    query.setLong(next, last);
    return records(query, next + 1, limit);
  }

  private List<EventRecord> inOrder(long sequence, int limit) throws SQLException {
    PreparedStatement query = query(IN_ORDER);
    query.setLong(1, sequence);
    return records(query, setPrefix(query, 2), limit);
  }

  private List<EventRecord> byStream(long sequence, int limit) throws SQLException {
    PreparedStatement query = query(BY_STREAM);
    int next = setPrefix(query, 1);
    query.setLong(next, sequence);
    return records(query, next + 1, limit);
  }

  private PreparedStatement query(String condition) throws SQLException {
    return session.prepare(EVENTS + condition + (shard.count() == 1 ? "" : OF_SHARD) + PAGE);
  }

  private int setPrefix(PreparedStatement query, int parameter) throws SQLException {
    query.setString(parameter, prefix);
    query.setString(parameter + 1, Ranges.end(prefix));
    return parameter + 2;
  }

  private List<EventRecord> records(PreparedStatement query, int parameter, int limit)
      throws SQLException {
    int next = parameter;
    if (shard.count() > 1) {
      query.setInt(next++, shard.count());
      query.setInt(next++, shard.index());
    }
    query.setInt(next, limit);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.pageOfEvents(rows);
    }
  }
}
