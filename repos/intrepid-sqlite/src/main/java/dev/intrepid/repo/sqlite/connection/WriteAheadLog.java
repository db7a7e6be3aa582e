package dev.intrepid.repo.sqlite.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps the write-ahead log small. A checkpoint copies its pages to the file once they are many.
 * SQLite would make it part of a commit, and handlers would wait for it; here it comes after one.
 * SQLite restarts the log only when no connection reads from it, which never happens while readers
 * overlap; so once it is large, the writer makes them wait. For the writer's thread.
 */
public final class WriteAheadLog {

  static final int LOOK_EVERY = 256;

  /** Transactions between two questions how many pages a checkpoint would copy. */
  static final int ASK_EVERY = 16;

  /** As many pages as SQLite by itself lets gather. */
  private static final int MANY_PAGES = 1_000;

  /** At so many, SQLite makes a checkpoint in a commit: a few large transactions may fill a log. */
  static final int MOST_PAGES = 4 * MANY_PAGES;

  private static final String PAGES = "PRAGMA wal_checkpoint(NOOP)";
  private static final String CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)";
  private static final String EMPTY = "PRAGMA wal_checkpoint(TRUNCATE)";

  /** For readers to end, before it is left for the next time. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final Path file;
  private final Duration busyTimeout;
  private final long mostBytes;
  private int transactions;

  WriteAheadLog(Path database, Duration busyTimeout, long mostBytes) {
    this.file = database.resolveSibling(database.getFileName() + "-wal");
    this.busyTimeout = busyTimeout;
    this.mostBytes = mostBytes;
  }

  /** After a transaction: makes a checkpoint if it is due, and empties the log if it must. */
  public void keepSmall(Session session) throws SQLException {
    transactions++;
    if (transactions % ASK_EVERY == 0 && pagesToCopy(session) >= MANY_PAGES) {
      session.number(CHECKPOINT);
    }
    if (transactions % LOOK_EVERY == 0 && size() > mostBytes) {
      empty(session);
    }
  }

  /** It fails where the disk of the file is full; the next commit waits for others all the same. */
  private void empty(Session session) throws SQLException {
    session.number(BusyTimeout.pragma(PATIENCE));
    try {
      session.number(EMPTY);
    } finally {
      session.number(BusyTimeout.pragma(busyTimeout));
    }
  }

  private static long pagesToCopy(Session session) throws SQLException {
    try (ResultSet row = session.prepare(PAGES).executeQuery()) {
      long all = row.getLong(2);
      long copied = row.getLong(3);
      return all - copied;
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
