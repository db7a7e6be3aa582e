package dev.intrepid.repo.postgresql.connection;

import dev.intrepid.repo.jdbc.SeenLog;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens connections to one schema. Thread-safe, if the DataSource is. */
public final class Sessions {

  private final DataSource dataSource;
  private final String schema;
  private final SeenLog seen;

  /** Sessions that are compared with nothing, for a caller that keeps nothing of the log. */
  public Sessions(DataSource dataSource, String schema) {
    this(dataSource, schema, new SeenLog());
  }

  /**
   * Sessions of a repo.
   *
   * @param seen what it has seen of the log, with which each session is compared
   */
  public Sessions(DataSource dataSource, String schema, SeenLog seen) {
    this.dataSource = dataSource;
    this.schema = schema;
    this.seen = seen;
  }

  /** What the repo has seen of the log. */
  public SeenLog seen() {
    return seen;
  }

  /** Another session. It may lead to another server than the one before, which lacks the end. */
  public Session open() throws SQLException {
    Connection connection = connected();
    try {
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
      Session session = new Session(connection, schema, seen);
      seen.compare(session::idAt);
      return session;
    } catch (SQLException | RuntimeException | Error e) {
      // Else a pool would lack it for good.
      connection.close();
      throw e;
    }
  }

  /**
   * A new connection, also for a thread that is interrupted: a pool gives up waiting for one then,
   * and so does the driver. The thread may have the commits of others to store.
   */
  private Connection connected() throws SQLException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return dataSource.getConnection();
        } catch (SQLException e) {
          if (!Thread.interrupted()) {
            throw e;
          }
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A session in a transaction of a user, who owns its connection. */
  public Session in(Connection transaction) {
    return new Session(transaction, schema, seen);
  }
}
