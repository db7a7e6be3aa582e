package dev.intrepid.repo.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps the write-ahead log small. SQLite restarts it only when no connection reads from it, which
 * never happens while readers overlap; so once it is large, the writer makes them wait. For the
 * writer's thread.
 */
final class WriteAheadLog {

  static final int LOOK_EVERY = 256;

  private static final String EMPTY = "PRAGMA wal_checkpoint(TRUNCATE)";
  private static final String WAIT = "PRAGMA busy_timeout = ";

  /** For readers to end, before it is left for the next time. */
  private static final int PATIENCE_MILLIS = 200;

  private final Path file;
  private final Duration busyTimeout;
  private final long mostBytes;
  private int transactions;

  WriteAheadLog(Path database, Duration busyTimeout, long mostBytes) {
    this.file = database.resolveSibling(database.getFileName() + "-wal");
    this.busyTimeout = busyTimeout;
    this.mostBytes = mostBytes;
  }

  /** After a transaction: looks now and then how large the log is, and empties it if it must. */
  void keepSmall(Session session) throws SQLException {
    transactions++;
    if (transactions % LOOK_EVERY == 0 && size() > mostBytes) {
      session.number(WAIT + PATIENCE_MILLIS);
      session.number(EMPTY);
      session.number(WAIT + busyTimeout.toMillis());
    }
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // A log whose size cannot be read is left to SQLite, which empties it when no connection
      // reads.
      return 0;
    }
  }
}
