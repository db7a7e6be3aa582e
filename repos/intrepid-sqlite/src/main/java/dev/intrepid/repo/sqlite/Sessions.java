package dev.intrepid.repo.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;

/** Opens connections to one file, the first of which makes the file what it has to be. */
final class Sessions {

  private static final int BUSY = 5;

  /** Of each connection, in KiB; what is larger is the operating system's to cache. */
  private static final int CACHE_KIB = 8 << 10;

  /** What the write-ahead log is cut back to once a checkpoint has emptied it. */
  private static final int WAL_BYTES = 64 << 20;

  private final Path file;
  private final Failures failures;
  private final Duration busyTimeout;

  Sessions(Path file, Failures failures, Duration busyTimeout) {
    this.file = file.toAbsolutePath();
    this.failures = failures;
    this.busyTimeout = busyTimeout;
  }

  /** The connection that writes. Makes the file and its folders if they are not there. */
  Session openWriter() {
    makeFolder();
    try {
      Connection connection = connect();
      try {
        prepareFile(connection);
        requireDurable(connection);
        return new Session(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  /** A connection that only reads. */
  Session openReader() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
      return new Session(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void makeFolder() {
    if (Files.isDirectory(file)) {
      throw failures.isFolder();
    }
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failures.noFolder(e);
    }
  }

  private Connection connect() throws SQLException {
    // As a URI, in which a question mark or a percent sign of the file's name is encoded.
    Connection connection = JDBC.createConnection(JDBC.PREFIX + file.toUri(), new Properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + busyTimeout.toMillis());
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
      statement.execute("PRAGMA temp_store = MEMORY");
      statement.execute("PRAGMA journal_size_limit = " + WAL_BYTES);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void prepareFile(Connection connection) throws SQLException {
    Schema schema = new Schema(failures);
    // Looked at before anything is changed: it may be somebody else's database.
    boolean missing = schema.isMissing(connection);
    switchToWal(connection);
    if (missing) {
      schema.create(connection);
    } else {
      schema.complete(connection);
    }
  }

  /** The busy timeout does not cover the switch, which two processes may try at once. */
  private void switchToWal(Connection connection) throws SQLException {
    long deadline = System.nanoTime() + busyTimeout.toNanos();
    while (true) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if ((e.getErrorCode() & 0xff) != BUSY || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  private void requireDurable(Connection connection) throws SQLException {
    require(connection, "journal_mode", "wal");
    require(connection, "synchronous", "2");
  }

  private void require(Connection connection, String setting, String value) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + setting)) {
      String found = rows.getString(1);
      if (!value.equals(found)) {
        throw failures.notDurable(setting, found);
      }
    }
  }

  /** The log that is written ahead of the file. */
  WriteAheadLog writeAheadLog() {
    return new WriteAheadLog(file, busyTimeout, WAL_BYTES);
  }
}
