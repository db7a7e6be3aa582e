package dev.intrepid.repo.sqlite.connection;

import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.MachineNanos;
import dev.intrepid.repo.jdbc.SeenLog;
import dev.intrepid.repo.sqlite.driver.DriverLibrary;
import dev.intrepid.repo.sqlite.failure.Failures;
import dev.intrepid.repo.sqlite.failure.MissingFileException;
import dev.intrepid.repo.sqlite.file.DatabaseFile;
import dev.intrepid.repo.sqlite.file.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** Opens connections to one file, the first of which makes the file what it has to be. */
public final class Sessions {

  private static final int BUSY = 5;

  /** Of each connection, in KiB; what is larger is the operating system's to cache. */
  private static final int CACHE_KIB = 8 << 10;

  /** What the write-ahead log is cut back to once a checkpoint has emptied it. */
  private static final int WAL_BYTES = 64 << 20;

  private static final String PREFIX = "jdbc:sqlite:";

  /** Of a connection that finds a file, and makes none. */
  private static final String NEVER_CREATING = "?mode=rw";

  private final DatabaseFile file;
  private final Failures failures;
  private final Duration busyTimeout;
  private final SeenLog seen;

  /** Sessions that are compared with nothing, for a caller that keeps nothing of the log. */
  public Sessions(Path file, Failures failures, Duration busyTimeout) {
    this(file, failures, busyTimeout, new SeenLog());
  }

  /**
   * Sessions of a repo.
   *
   * @param seen what it has seen of the log, with which each session is compared
   */
  public Sessions(Path file, Failures failures, Duration busyTimeout, SeenLog seen) {
    this.seen = seen;
    this.file = new DatabaseFile(file, MachineNanos.INSTANCE);
    this.failures = failures;
    this.busyTimeout = busyTimeout;
  }

  /** The connection that writes. Makes the file and its folders if they are not there. */
  public Session openWriter() {
    makeFolder();
    try {
      Connection connection = connect("");
      try {
        prepareFile(connection);
        requireDurable(connection);
        leaveCheckpoints(connection);
        file.opened();
        return new Session(connection, file, seen);
      } catch (SQLException | IOException | RuntimeException | Error e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failures.of(e);
    } catch (IOException e) {
      throw failures.of(new MissingFileException(false));
    }
  }

  /** To {@link WriteAheadLog}, unless it comes too late. */
  private static void leaveCheckpoints(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + WriteAheadLog.MOST_PAGES);
    }
  }

  /** A connection that only reads. */
  public Session open() throws SQLException {
    file.requireThere();
    Connection connection = connect(NEVER_CREATING);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
      return new Session(connection, file, seen);
    } catch (SQLException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  /** A connection that writes to the file that was opened, beside the one that does so always. */
  public Session openLoader() throws SQLException {
    file.requireThere();
    Connection connection = connect(NEVER_CREATING);
    try {
      requireDurable(connection);
      return new Session(connection, file, seen);
    } catch (SQLException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  /** A session in a transaction of a user, who owns its connection. */
  public Session in(Connection transaction) throws SQLException {
    return new Session(transaction, file, seen);
  }

  /** A connection to a repo that is there, which is neither made nor changed by it. */
  public Session openExisting() throws SQLException {
    Connection connection = connect(NEVER_CREATING);
    try {
      if (new SchemaSetup(failures).isMissing(connection)) {
        throw failures.isNoRepo();
      }
      return new Session(connection, file, seen);
    } catch (SQLException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  private void makeFolder() {
    if (Files.isDirectory(file.path())) {
      throw failures.isFolder();
    }
    Path folder = file.path().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    try {
      Folders.make(folder);
      if (!Files.isDirectory(folder)) {
        // It does not make a folder that a ".." leaves again, which the system asks for.
        throw new NoSuchFileException(folder.toString());
      }
    } catch (IOException e) {
      throw failures.noFolder(e);
    }
  }

  private Connection connect(String options) throws SQLException {
    // As a URI, in which a question mark or a percent sign of the file's name is encoded. Made
    // without the driver, which would register itself with the JVM and outlive this program there.
    DriverLibrary.load();
    String uri = file.path().toUri() + options;
    JDBC4Connection connection = new JDBC4Connection(PREFIX + uri, uri, new Properties());
    // Else the driver begins and ends a transaction after each statement, or tries to. Those of a
    // session are begun and ended by SQL, and SQLite commits a statement that is in none.
    connection.getConnectionConfig().setAutoCommit(false);
    // Else it asks after each insert for the key of the row, which it has SQLite prepare each time.
    connection.getConnectionConfig().setGetGeneratedKeys(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(BusyTimeout.pragma(busyTimeout));
      statement.execute("PRAGMA synchronous = FULL");
      // Else a sync of macOS leaves what was written in the cache of the drive. Others ignore it.
      statement.execute("PRAGMA fullfsync = ON");
      statement.execute("PRAGMA cache_size = -" + CACHE_KIB);
      statement.execute("PRAGMA temp_store = MEMORY");
      statement.execute("PRAGMA journal_size_limit = " + WAL_BYTES);
      return connection;
    } catch (SQLException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }

  private void prepareFile(Connection connection) throws SQLException {
    SchemaSetup setup = new SchemaSetup(failures);
    // Checked before anything is changed, since it may be the database of another program.
    boolean missing = setup.isMissing(connection);
    switchToWal(connection);
    if (missing) {
      setup.create(connection);
    } else {
      setup.complete(connection);
    }
  }

  /** The busy timeout does not cover the switch, which two processes may try at once. */
  private void switchToWal(Connection connection) throws SQLException {
    Deadline deadline = Deadline.in(busyTimeout);
    while (true) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        return;
      } catch (SQLException e) {
        if ((e.getErrorCode() & 0xff) != BUSY || deadline.isOver()) {
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

  /** The file. */
  public DatabaseFile file() {
    return file;
  }

  /** The log that is written ahead of the file, once that is open. */
  public WriteAheadLog writeAheadLog() {
    return new WriteAheadLog(file.path(), busyTimeout, WAL_BYTES);
  }
}
