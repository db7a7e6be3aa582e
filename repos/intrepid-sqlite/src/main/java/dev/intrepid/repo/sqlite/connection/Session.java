package dev.intrepid.repo.sqlite.connection;

import dev.intrepid.repo.jdbc.MarkerReads;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.sqlite.file.DatabaseFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A connection with its prepared statements, each prepared once. For one thread at a time. */
public final class Session implements AutoCloseable, MarkerReads.Statements, SeenLog.Lookup {

  private static final String HAS_CHECKSUMS =
      "SELECT count(*) FROM pragma_table_info('events') WHERE name = '" + Rows.CHECKSUM + "'";

  private static final String ID_AT = "SELECT id FROM events WHERE sequence = ?";

  /** A number that changes with every commit of other connections. */
  public static final String DATA_VERSION = "PRAGMA data_version";

  public static final long UNKNOWN = -1;

  private final Connection connection;
  private final DatabaseFile file;
  private final SeenLog seen;
  private final boolean hasChecksums;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private long comparedVersion = UNKNOWN;

  /** Whether what was read since the last comparison needs none. */
  private boolean isCompared;

  /** A session of a database that has its tables. */
  Session(Connection connection, DatabaseFile file, SeenLog seen) throws SQLException {
    this.connection = connection;
    this.file = file;
    this.seen = seen;
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HAS_CHECKSUMS)) {
      this.hasChecksums = rows.getInt(1) > 0;
    }
  }

  /** Whether rows have a checksum; those of a file that an earlier release made have none. */
  public boolean hasChecksums() {
    return hasChecksums;
  }

  /** The file it is connected to. */
  public DatabaseFile file() {
    return file;
  }

  /** What is to be told of events that are read, after {@link #compare}. */
  public SeenLog seen() {
    return seen;
  }

  /**
   * Looks whether the log has gone back, if others have written since the last look: SQLite itself
   * may restore a copy into a file that is open. To be asked after what was read, and before it is
   * told.
   */
  public void compare() throws SQLException {
    compare(number(DATA_VERSION));
    isCompared = true;
  }

  /**
   * What the last statement read has shown that the log has what was seen of it, so it need not be
   * compared before it is told.
   */
  public void hasShownTheSeen() {
    isCompared = true;
  }

  /** As {@link #compare}, unless what was read since the last time needs no comparison. */
  public void compareWhatWasRead() throws SQLException {
    if (!isCompared) {
      compare();
    }
  }

  /**
   * The same.
   *
   * @param version what {@link #DATA_VERSION} says now
   */
  public void compare(long version) throws SQLException {
    if (version != comparedVersion) {
      seen.compare(this);
      comparedVersion = version;
    }
  }

  @Override
  public Optional<UUID> idAt(long sequence) throws SQLException {
    PreparedStatement query = prepare(ID_AT);
    query.setLong(1, sequence);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(Rows.id(rows.getBytes(1), sequence)) : Optional.empty();
    }
  }

  /** The statement of this text. The caller closes the rows of a query, not the statement. */
  @Override
  public PreparedStatement prepare(String sql) throws SQLException {
    isCompared = false;
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      String found = hasChecksums ? sql : sql.replace(Rows.CHECKSUM, "NULL");
      statement = connection.prepareStatement(found);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Runs a statement that has neither parameters nor rows. */
  public void run(String sql) throws SQLException {
    prepare(sql).executeUpdate();
  }

  /** Runs a statement that has one parameter and no rows. */
  public void run(String sql, String parameter) throws SQLException {
    PreparedStatement statement = prepare(sql);
    statement.setString(1, parameter);
    statement.executeUpdate();
  }

  /** The text that a query without parameters answers. */
  public String text(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  /** The number that a query without parameters answers. */
  public long number(String sql) throws SQLException {
    try (ResultSet rows = prepare(sql).executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /**
   * Closes the statements, which are prepared again when they are needed: sqlite-jdbc closes one
   * that failed, which then stays unusable.
   */
  public void closeStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  @Override
  public void close() throws SQLException {
    try {
      closeStatements();
    } finally {
      connection.close();
    }
  }
}
