package dev.intrepid.repo.sqlite.write;

import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Moves markers within the writer's transaction: compare-and-set in one statement. */
final class MarkerWrites {

  private static final String NEXT_TURN =
      "(SELECT coalesce(max(turn), 0) + 1 FROM markers WHERE tracking_stream = ?)";
  private static final String MOVE =
      "UPDATE markers SET target_name = ?, sequence = ?, moved_at = ?, moves = moves + 1, turn = "
          + NEXT_TURN
          + " WHERE tracking_stream = ? AND shard_count = ? AND shard_index = ? AND moves = ?";
  private static final String FIRST_MOVE =
      "INSERT INTO markers (target_name, sequence, moved_at, moves, turn, tracking_stream,"
          + " shard_count, shard_index) VALUES (?, ?, ?, 1, "
          + NEXT_TURN
          + ", ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String LOAD =
      "INSERT INTO markers (target_name, sequence, moved_at, turn, tracking_stream, shard_count,"
          + " shard_index, moves) VALUES (?, ?, ?, "
          + NEXT_TURN
          + ", ?, ?, ?, ?) ON CONFLICT (tracking_stream, shard_count, shard_index) DO UPDATE SET"
          + " target_name = excluded.target_name, sequence = excluded.sequence,"
          + " moved_at = excluded.moved_at, turn = excluded.turn, moves = excluded.moves";
  private static final String MOVES =
      "SELECT moves FROM markers"
          + " WHERE tracking_stream = ? AND shard_count = ? AND shard_index = ?";

  private final Session session;

  MarkerWrites(Session session) {
    this.session = session;
  }

  void move(MarkerMove move, Instant now) throws SQLException {
    boolean moved = move.expected() == 0 ? movedFirst(move, now) : moved(move, now);
    if (!moved) {
      throw new FencedException(move, actual(move));
    }
  }

  private boolean moved(MarkerMove move, Instant now) throws SQLException {
    PreparedStatement update = session.prepare(MOVE);
    bind(update, move, now);
    update.setLong(8, move.expected());
    return update.executeUpdate() == 1;
  }

  private boolean movedFirst(MarkerMove move, Instant now) throws SQLException {
    PreparedStatement insert = session.prepare(FIRST_MOVE);
    bind(insert, move, now);
    return insert.executeUpdate() == 1;
  }

  /** Stores a marker as it is; of those of its tracking stream, it is the one moved last. */
  void load(MarkerRecord marker) throws SQLException {
    PreparedStatement insert = session.prepare(LOAD);
    MarkerMove asMove =
        new MarkerMove(marker.trackingStream(), marker.shard(), marker.epoch(), marker.marker());
    bind(insert, asMove, marker.movedAt());
    insert.setLong(8, marker.epoch());
    insert.executeUpdate();
  }

  private static void bind(PreparedStatement statement, MarkerMove move, Instant movedAt)
      throws SQLException {
    statement.setString(1, move.next().targetName());
    statement.setLong(2, move.next().sequence());
    statement.setLong(3, Rows.micros(movedAt));
    statement.setString(4, move.trackingStream());
    statement.setString(5, move.trackingStream());
    statement.setInt(6, move.shard().count());
    statement.setInt(7, move.shard().index());
  }

  private long actual(MarkerMove move) throws SQLException {
    PreparedStatement query = session.prepare(MOVES);
    query.setString(1, move.trackingStream());
    query.setInt(2, move.shard().count());
    query.setInt(3, move.shard().index());
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
