package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.jdbc.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A connection with its prepared statements, each prepared once. For one thread at a time. */
final class Session implements AutoCloseable {

  private static final String HAS_CHECKSUMS =
      "SELECT count(*) FROM pragma_table_info('events') WHERE name = '" + Rows.CHECKSUM + "'";

  private final Connection connection;
  private final DatabaseFile file;
  private final boolean hasChecksums;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /** A session of a database that has its tables. */
  Session(Connection connection, DatabaseFile file) throws SQLException {
    this.connection = connection;
    this.file = file;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HAS_CHECKSUMS)) {
      this.hasChecksums = rows.getInt(1) > 0;
    }
  }

  /** Whether rows have a checksum; those of a file that an earlier release made have none. */
  boolean hasChecksums() {
    return hasChecksums;
  }

  /** The file it is connected to. */
  DatabaseFile file() {
    return file;
  }

  /** The statement of this text. The caller closes the rows of a query, not the statement. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      String found = hasChecksums ? sql : sql.replace(Rows.CHECKSUM, "NULL");
      statement = connection.prepareStatement(found);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Runs a statement that has neither parameters nor rows. */
  void run(String sql) throws SQLException {
    prepare(sql).executeUpdate();
  }

  /** Runs a statement that has one parameter and no rows. */
  void run(String sql, String parameter) throws SQLException {
    PreparedStatement statement = prepare(sql);
    statement.setString(1, parameter);
    statement.executeUpdate();
  }

  /** The text that a query without parameters answers. */
  String text(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /** The number that a query without parameters answers. */
  long number(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /** Lets go of the statements: sqlite-jdbc closes one that failed, which then stays unusable. */
  void prepareAnew() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  @Override
  public void close() throws SQLException {
    prepareAnew();
    connection.close();
  }
}
