package dev.intrepid.repo.sqlite.connection;

import dev.intrepid.repo.sqlite.failure.Failures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the tables of a repo in a file, and looks whether it is a file of ours. */
public final class SchemaSetup {

  /**
   * Tables, version and application as of one moment, since another process may make them between
   * one look and the next.
   */
  private static final String LOOK =
      "SELECT (SELECT count(*) FROM sqlite_schema),"
          + " (SELECT user_version FROM pragma_user_version),"
          + " (SELECT application_id FROM pragma_application_id)";

  /** Names that begin with sqlite_ are those of SQLite itself. */
  private static final String TABLES_OF_OTHERS =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
          + " AND name NOT IN ('events', 'memos', 'markers', 'memo_changes', 'revisions')"
          + " ORDER BY name";

  private final Failures failures;

  SchemaSetup(Failures failures) {
    this.failures = failures;
  }

  /** Whether the file is new; refuses one that is not ours, or is too new for us. */
  boolean isMissing(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOOK)) {
      boolean hasTables = row.getInt(1) > 0;
      int version = row.getInt(2);
      int application = row.getInt(3);
      if (!hasTables && version == 0 && application == 0) {
        return true;
      }
      if (application != Tables.APPLICATION_ID) {
        throw failures.ofAnotherProgram();
      }
      if (version > Tables.VERSION) {
        throw failures.ofNewerRelease(version, Tables.VERSION);
      }
      return false;
    }
  }

  /** The names of tables that are in the file and not of the repo. */
  public static List<String> tablesOfOthers(Session session) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = session.prepare(TABLES_OF_OTHERS).executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /** Makes the tables, unless another process was faster. */
  void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        if (isMissing(connection)) {
          for (String table : Tables.ALL) {
            statement.execute(table);
          }
        }
        statement.execute("COMMIT");
      } catch (SQLException e) {
        statement.execute("ROLLBACK");
        throw e;
      }
    }
  }

  /** Makes what a file lacks that was made before there were feeds of changes. */
  void complete(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Tables.MEMO_CHANGES);
      statement.execute(Tables.MEMOS_BY_TIME);
    }
  }
}
