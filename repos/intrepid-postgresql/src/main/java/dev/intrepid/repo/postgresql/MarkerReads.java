package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The questions about markers. */
final class MarkerReads {

  private static final String SELECT = "SELECT " + Rows.MARKER + " FROM {schema}.markers WHERE ";
  private static final String ONE =
      SELECT + "tracking_stream = ? AND shard_count = ? AND shard_index = ?";
  private static final String MOVED_LAST =
      SELECT + "tracking_stream = ? ORDER BY turn DESC LIMIT 1";
  private static final String LIST =
      SELECT
          + "tracking_stream IN (SELECT DISTINCT tracking_stream FROM {schema}.markers"
          + " WHERE tracking_stream > ? ORDER BY tracking_stream LIMIT ?)"
          + " ORDER BY tracking_stream, shard_count, shard_index";

  private MarkerReads() {}

  static Optional<MarkerRecord> one(Session session, String trackingStream, Shard shard)
      throws SQLException {
    PreparedStatement query = session.prepare(ONE);
    query.setString(1, trackingStream);
    query.setInt(2, shard.count());
    query.setInt(3, shard.index());
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, Rows::marker);
    }
  }

  static Optional<MarkerRecord> movedLast(Session session, String trackingStream)
      throws SQLException {
    PreparedStatement query = session.prepare(MOVED_LAST);
    query.setString(1, trackingStream);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.first(rows, Rows::marker);
    }
  }

  static List<MarkerRecord> list(Session session, String after, int limit) throws SQLException {
    PreparedStatement query = session.prepare(LIST);
    query.setString(1, after);
    query.setInt(2, limit);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.all(rows, Rows::marker);
    }
  }
}
