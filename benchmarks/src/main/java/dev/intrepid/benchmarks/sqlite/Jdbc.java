package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.benchmarks.Checked;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** SQLite by hand, as durable as ours. */
public final class Jdbc {

  private Jdbc() {}

  /** Opens a database in WAL mode that syncs every commit, and reads back that it does. */
  public static Connection open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      Checked.equal("journal_mode", "wal", text(connection, "PRAGMA journal_mode"));
      Checked.equal("synchronous", "2", text(connection, "PRAGMA synchronous"));
    }
    connection.setAutoCommit(false);
    return connection;
  }

  /** Runs statements and commits. */
  public static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    connection.commit();
  }

  /** The first column of the first row, as text. */
  public static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.getString(1);
    }
  }
}
