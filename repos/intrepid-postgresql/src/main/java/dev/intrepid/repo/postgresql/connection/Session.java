package dev.intrepid.repo.postgresql.connection;

import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.postgresql.address.PostgresAddress;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * A connection with its prepared statements, each prepared once. Transactions are begun and ended
 * by statements, so that these go along with others in one message. For one thread at a time.
 */
public final class Session implements AutoCloseable {

  private static final String ROLLBACK = "ROLLBACK";
  private static final String ID_AT = "SELECT id FROM {schema}.events WHERE sequence = ?";

  private final Connection connection;
  private final String schema;
  private final SeenLog seen;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean isInTransaction;

  /** How often the log had gone back before the last statement was run. */
  private long timesGoneBack;

  Session(Connection connection, String schema, SeenLog seen) {
    this.connection = connection;
    this.schema = schema;
    this.seen = seen;
  }

  /** What was seen of the log. */
  public SeenLog seen() {
    return seen;
  }

  /** Notes an event that the last statement has read. */
  public void saw(long sequence, UUID id) {
    seen.saw(sequence, id, timesGoneBack);
  }

  /** Notes the last of several events that the last statement has read. */
  public void saw(List<EventRecord> ascending) {
    seen.saw(ascending, timesGoneBack);
  }

  /** The statement of this text. The caller closes the rows of a query, not the statement. */
  public PreparedStatement prepare(String sql) throws SQLException {
    timesGoneBack = seen.timesGoneBack();
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(SchemaName.in(schema, sql));
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Runs a statement, or several, without parameters. */
  public void run(String sql) throws SQLException {
    prepare(sql).execute();
  }

  /** The number that a query without parameters answers. */
  public long number(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** The text that a query without parameters answers. */
  public String text(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /** The id of the event of a sequence. */
  Optional<UUID> idAt(long sequence) throws SQLException {
    PreparedStatement query = prepare(ID_AT);
    query.setLong(1, sequence);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  /**
   * Where it is connected to and as whom, for people: without options, which may have a password.
   */
  public String shown() throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String url = about.getURL();
    int end = url.indexOf('?');
    String place = url.substring(url.indexOf("//") + 2, end < 0 ? url.length() : end);
    return PostgresAddress.SCHEME + "://" + about.getUserName() + "@" + place;
  }

  /** Sets a parameter to an array. */
  @SuppressWarnings("NullAway") // an element may be null, which JDBC is not annotated to say
  public void setArray(
      PreparedStatement statement, int parameter, String type, @Nullable Object[] elements)
      throws SQLException {
    statement.setArray(parameter, connection.createArrayOf(type, elements));
  }

  /** Sets a parameter to an array of texts. */
  public void setTexts(PreparedStatement statement, int parameter, Collection<String> texts)
      throws SQLException {
    setArray(statement, parameter, "text", texts.toArray(String[]::new));
  }

  /** A transaction begins with the next statement. */
  public void begins() {
    isInTransaction = true;
  }

  /** The transaction has ended. */
  public void ended() {
    isInTransaction = false;
  }

  /** What was told since this was asked last; waits for something for so long. */
  public PGNotification[] notifications(int millis) throws SQLException {
    PGNotification[] found = connection.unwrap(PGConnection.class).getNotifications(millis);
    return found == null ? new PGNotification[0] : found;
  }

  /** Breaks the connection, whichever thread uses it: a wait for an answer ends with a failure. */
  public void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      // Then it is broken already.
      isInTransaction = false;
    }
  }

  /** Closes the statements, and leaves the connection to its owner, who goes on with it. */
  public void closeStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  /** Closes the connection, which a pool may go on with: no transaction is left open in it. */
  @Override
  public void close() throws SQLException {
    try {
      if (isInTransaction) {
        run(ROLLBACK);
      }
    } catch (SQLException e) {
      abort();
    } catch (RuntimeException | Error e) {
      abort();
      throw e;
    } finally {
      connection.close();
    }
  }
}
