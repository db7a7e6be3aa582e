package dev.intrepid.repo.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables, and the marks by which a file is known as ours. Instants are microseconds since 1970;
 * data and meta are JSON texts, meta null when there is none.
 */
final class SqliteSchema {

  /** "INTR". */
  static final int APPLICATION_ID = 0x494E5452;

  /** Raised with every change that an older release could not read and write. */
  static final int VERSION = 1;

  /** The last changes of memos, for processes that remember some. One row a transaction. */
  private static final String MEMO_CHANGES =
      """
      CREATE TABLE IF NOT EXISTS memo_changes (
        through INTEGER PRIMARY KEY, -- the revision of the last of them
        uris    TEXT    NOT NULL     -- a line each; the revision of each is one more
      ) STRICT""";

  /** By which memos are found that were stored later than now, by a clock that was set back. */
  private static final String MEMOS_BY_TIME =
      "CREATE INDEX IF NOT EXISTS memos_by_time ON memos (stored_at) WHERE expires_at IS NOT NULL";

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE events (
            sequence    INTEGER PRIMARY KEY,
            id          BLOB    NOT NULL,
            stream      TEXT    NOT NULL,
            hash        INTEGER NOT NULL, -- of the stream, unsigned: what shards are parted by
            position    INTEGER NOT NULL,
            type        TEXT    NOT NULL,
            version     INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            meta        TEXT,
            data        TEXT    NOT NULL,
            checksum    INTEGER           -- files of earlier releases do not have the column
          ) STRICT""",
          "CREATE UNIQUE INDEX events_by_id ON events (id)",
          "CREATE UNIQUE INDEX events_by_stream ON events (stream, position)",
          """
          CREATE TABLE memos (
            uri        TEXT    PRIMARY KEY,
            revision   INTEGER NOT NULL,
            stored_at  INTEGER NOT NULL,
            expires_at INTEGER,
            meta       TEXT,
            data       TEXT    NOT NULL,
            checksum   INTEGER
          ) STRICT, WITHOUT ROWID""",
          "CREATE INDEX memos_by_expiry ON memos (expires_at) WHERE expires_at IS NOT NULL",
          MEMOS_BY_TIME,
          """
          CREATE TABLE markers (
            tracking_stream TEXT    NOT NULL,
            shard_count     INTEGER NOT NULL,
            shard_index     INTEGER NOT NULL,
            target_name     TEXT    NOT NULL,
            sequence        INTEGER NOT NULL,
            moves           INTEGER NOT NULL,
            moved_at        INTEGER NOT NULL,
            turn            INTEGER NOT NULL, -- the highest of a tracking stream was moved last
            PRIMARY KEY (tracking_stream, shard_count, shard_index)
          ) STRICT, WITHOUT ROWID""",
          MEMO_CHANGES,
          // The last revision given to any change: it must outlive the memo it was given to.
          "CREATE TABLE revisions (last INTEGER NOT NULL) STRICT",
          "INSERT INTO revisions VALUES (0)",
          "PRAGMA application_id = " + APPLICATION_ID,
          "PRAGMA user_version = " + VERSION);

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

  SqliteSchema(Failures failures) {
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
      if (application != APPLICATION_ID) {
        throw failures.ofAnotherProgram();
      }
      if (version > VERSION) {
        throw failures.ofNewerRelease(version, VERSION);
      }
      return false;
    }
  }

  /** The names of tables that are in the file and not of the repo. */
  static List<String> tablesOfOthers(Session session) throws SQLException {
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
          for (String table : TABLES) {
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
      statement.execute(MEMO_CHANGES);
      statement.execute(MEMOS_BY_TIME);
    }
  }
}
