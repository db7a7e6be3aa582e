package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.jdbc.row.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Answers about markers, by SQL that is the same for every database that has {@code LIMIT}. For one
 * thread at a time.
 */
public final class MarkerReads implements MarkerQuestions {

  private final Statements statements;
  private final String one;
  private final String movedLast;
  private final String list;

  /** A connection, which prepares each text once. */
  public interface Statements {
    /** The statement of a text, without parameters. */
    PreparedStatement prepare(String sql) throws SQLException;
  }

  /** Asks about the markers in a table of that name. */
  public MarkerReads(String table, Statements statements) {
    this.statements = statements;
    String select = "SELECT " + Rows.MARKER + " FROM " + table + " WHERE ";
    this.one = select + "tracking_stream = ? AND shard_count = ? AND shard_index = ?";
    this.movedLast = select + "tracking_stream = ? ORDER BY turn DESC LIMIT 1";
    this.list =
        select
            + "tracking_stream IN (SELECT DISTINCT tracking_stream FROM "
            + table
            + " WHERE tracking_stream > ? ORDER BY tracking_stream LIMIT ?)"
            + " ORDER BY tracking_stream, shard_count, shard_index";
  }

  @Override
  public Optional<MarkerRecord> one(String trackingStream, Shard shard) throws SQLException {
    PreparedStatement query = statements.prepare(one);
    query.setString(1, trackingStream);
    query.setInt(2, shard.count());
    query.setInt(3, shard.index());
    try (ResultSet rows = query.executeQuery()) {
      return first(rows);
    }
  }

  @Override
  public Optional<MarkerRecord> movedLast(String trackingStream) throws SQLException {
    PreparedStatement query = statements.prepare(movedLast);
    query.setString(1, trackingStream);
    try (ResultSet rows = query.executeQuery()) {
      return first(rows);
    }
  }

  private static Optional<MarkerRecord> first(ResultSet rows) throws SQLException {
    return rows.next() ? Optional.of(Rows.marker(rows)) : Optional.empty();
  }

  @Override
  public List<MarkerRecord> list(String after, int limit) throws SQLException {
    PreparedStatement query = statements.prepare(list);
    query.setString(1, after);
    query.setInt(2, limit);
    try (ResultSet rows = query.executeQuery()) {
      return Rows.all(rows, Rows::marker);
    }
  }
}
