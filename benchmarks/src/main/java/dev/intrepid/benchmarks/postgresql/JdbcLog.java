package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.EventIds;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event log by hand: the rows and the indexes that any log with streams, positions and ids has,
 * positions kept in memory, one writer, each commit one prepared statement in one message.
 */
final class JdbcLog implements AutoCloseable {

  private static final String COLUMNS =
      "(sequence, id, stream, position, type, version, recorded_at, data)";

  private final String schema;
  private final Connection connection;
  private final PreparedStatement one;
  private final PreparedStatement many;
  private final Map<String, Long> positions = new HashMap<>();
  private long sequence;

  private JdbcLog(String schema, Connection connection) throws SQLException {
    this.schema = schema;
    this.connection = connection;
    String insert = "INSERT INTO " + schema + ".events " + COLUMNS;
    this.one = connection.prepareStatement(insert + " VALUES (?, ?, ?, ?, 'Deposited', 1, ?, ?)");
    this.many =
        connection.prepareStatement(
            insert
                + " SELECT sequence, id, stream, position, 'Deposited', 1, recorded_at, data FROM"
                + " unnest(?::bigint[], ?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])"
                + " AS new (sequence, id, stream, position, recorded_at, data)");
  }

  /** Makes the log in a new schema. */
  static JdbcLog create(Server server) throws SQLException {
    String schema = server.freshSchema();
    server.run(
        """
        CREATE SCHEMA {schema};
        CREATE TABLE {schema}.events (
          sequence bigint PRIMARY KEY, id uuid NOT NULL, stream text COLLATE "C" NOT NULL,
          position bigint NOT NULL, type text NOT NULL, version integer NOT NULL,
          recorded_at bigint NOT NULL, data text NOT NULL);
        CREATE UNIQUE INDEX ON {schema}.events (id);
        CREATE UNIQUE INDEX ON {schema}.events (stream, position);
        CREATE TABLE {schema}.memos (uri text COLLATE "C" PRIMARY KEY, data text NOT NULL)
          WITH (fillfactor = 60);
        CREATE TABLE {schema}.markers (name text PRIMARY KEY, sequence bigint NOT NULL)
          WITH (fillfactor = 60)"""
            .replace("{schema}", schema));
    return new JdbcLog(schema, server.connect());
  }

  String schema() {
    return schema;
  }

  /** Inserts an event by a durable commit. */
  void append(Deposited deposited) throws SQLException {
    UUID id = EventIds.fresh();
    String stream = stream(deposited);
    one.setLong(1, ++sequence);
    one.setObject(2, id);
    one.setString(3, stream);
    one.setLong(4, positions.merge(stream, 1L, Long::sum));
    one.setLong(5, recordedAt(id));
    one.setString(6, json(deposited));
    one.executeUpdate();
  }

  /** Inserts events by one durable commit. */
  void append(List<Deposited> deposits) throws SQLException {
    int size = deposits.size();
    Long[] sequences = new Long[size];
    UUID[] ids = new UUID[size];
    String[] streams = new String[size];
    Long[] places = new Long[size];
    Long[] times = new Long[size];
    String[] data = new String[size];
    for (int i = 0; i < size; i++) {
      sequences[i] = ++sequence;
      ids[i] = EventIds.fresh();
      streams[i] = stream(deposits.get(i));
      places[i] = positions.merge(streams[i], 1L, Long::sum);
      times[i] = recordedAt(ids[i]);
      data[i] = json(deposits.get(i));
    }
    many.setArray(1, connection.createArrayOf("bigint", sequences));
    many.setArray(2, connection.createArrayOf("uuid", ids));
    many.setArray(3, connection.createArrayOf("text", streams));
    many.setArray(4, connection.createArrayOf("bigint", places));
    many.setArray(5, connection.createArrayOf("bigint", times));
    many.setArray(6, connection.createArrayOf("text", data));
    many.executeUpdate();
  }

  private static String stream(Deposited deposited) {
    return "accounts/" + deposited.account();
  }

  private static long recordedAt(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  private static String json(Deposited deposited) {
    return new String(DepositJson.encode(deposited), StandardCharsets.UTF_8);
  }

  /** How many events there are. */
  long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + schema + ".events")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
