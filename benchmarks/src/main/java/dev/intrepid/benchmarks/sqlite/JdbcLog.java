package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.repo.EventIds;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event log by hand: the rows and the indexes that any log with streams, positions and ids has,
 * positions kept in memory, prepared statements, one writer.
 */
public final class JdbcLog implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement insert;
  private final Map<String, Long> positions = new HashMap<>();
  private long sequence;

  private JdbcLog(Connection connection) throws SQLException {
    this.connection = connection;
    this.insert =
        connection.prepareStatement(
            "INSERT INTO events (sequence, id, stream, position, type, version, recorded_at, data)"
                + " VALUES (?, ?, ?, ?, ?, 1, ?, CAST(? AS TEXT))");
  }

  /** Makes the log in a new file. */
  public static JdbcLog create(Path file) throws SQLException {
    Connection connection = Jdbc.open(file);
    Jdbc.execute(
        connection,
        """
        CREATE TABLE events (
          sequence INTEGER PRIMARY KEY, id BLOB NOT NULL, stream TEXT NOT NULL,
          position INTEGER NOT NULL, type TEXT NOT NULL, version INTEGER NOT NULL,
          recorded_at INTEGER NOT NULL, data TEXT NOT NULL)""",
        "CREATE UNIQUE INDEX events_by_id ON events (id)",
        "CREATE UNIQUE INDEX events_by_stream ON events (stream, position)",
        "CREATE TABLE memos (uri TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE markers (name TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID");
    return new JdbcLog(connection);
  }

  /** Inserts an event under a fresh id. */
  public void append(String stream, String type, byte[] json) throws SQLException {
    append(EventIds.fresh(), stream, type, json);
  }

  /** Inserts an event. */
  public void append(UUID id, String stream, String type, byte[] json) throws SQLException {
    long position = positions.merge(stream, 1L, Long::sum);
    insert.setLong(1, ++sequence);
    insert.setBytes(
        2,
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
    insert.setString(3, stream);
    insert.setLong(4, position);
    insert.setString(5, type);
    insert.setLong(6, id.getMostSignificantBits() >>> 16);
    insert.setBytes(7, json);
    insert.executeUpdate();
  }

  /** Makes durable what was inserted. */
  public void commit() throws SQLException {
    connection.commit();
  }

  /** How many events there are. */
  public long count() throws SQLException {
    return Long.parseLong(Jdbc.text(connection, "SELECT count(*) FROM events"));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
