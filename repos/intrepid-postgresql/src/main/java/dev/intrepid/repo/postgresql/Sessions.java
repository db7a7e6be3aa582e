package dev.intrepid.repo.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens connections to one schema. Thread-safe, if the DataSource is. */
final class Sessions {

  private final DataSource dataSource;
  private final String schema;

  Sessions(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    this.schema = schema;
  }

  /** Another session. */
  Session open() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      return new Session(connection, schema);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A session that reads. */
  PostgresReads openReader() throws SQLException {
    return new PostgresReads(open());
  }
}
