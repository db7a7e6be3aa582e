package dev.intrepid.repo.sqlite.write;

import dev.intrepid.concurrent.MachineNanos;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.jdbc.TransactionWriter;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import dev.intrepid.repo.sqlite.failure.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Publishes in transactions that users begin and end, on connections of their own to the file. The
 * repo notices what they commit as it notices other processes. Thread-safe.
 */
public final class UserTransactions implements TransactionWriter {

  /** Changes nothing; from here on SQLite lets no other connection write. */
  private static final String TAKE_TURN = "UPDATE events SET sequence = sequence WHERE false";

  /** What SQLite takes for the events of the repo, as it does with what is temporary first. */
  private static final String HIDING =
      "SELECT 1 FROM temp.sqlite_schema WHERE name = 'events' COLLATE NOCASE";

  private static final String BEFORE_EVENTS = "SAVEPOINT before_events";
  private static final String UNDO_EVENTS = "ROLLBACK TO before_events";
  private static final String KEEP_EVENTS = "RELEASE before_events";

  /** The least PRAGMA synchronous that syncs the disk with each commit, in any journal mode. */
  private static final int FULL = 2;

  private final Sessions sessions;
  private final Failures failures;

  /**
   * Publishes to one file.
   *
   * @param sessions of the file
   */
  public UserTransactions(Sessions sessions, Failures failures) {
    this.sessions = sessions;
    this.failures = failures;
  }

  @Override
  public EventLog publish(Connection transaction, PendingEvents events, Instant now)
      throws SQLException {
    sessions.file().requireThere();
    try (Statement statement = transaction.createStatement()) {
      requireBegun(statement);
      requireSameFile(statement);
      requireDurable(statement);
      takeTurn(statement);
    }
    Session session = sessions.in(transaction);
    try {
      return publish(session, events, now);
    } finally {
      session.closeStatements();
    }
  }

  /**
   * SQLite ends a transaction itself at an ON CONFLICT ROLLBACK, at RAISE(ROLLBACK) of a trigger
   * and after some failures, of which the driver takes no note: what follows would be committed by
   * itself. That another one cannot begin is how SQLite says that there is one. The one that has
   * begun is left, since the driver could not roll back without one.
   */
  private void requireBegun(Statement statement) {
    try {
      statement.execute("BEGIN");
    } catch (SQLException e) {
      return;
    }
    throw failures.transactionHasEnded();
  }

  private void requireSameFile(Statement statement) throws SQLException {
    boolean hasTemporary = false;
    try (ResultSet rows = statement.executeQuery("PRAGMA database_list")) {
      String file = rows.getString("file");
      if (!isSameFile(file)) {
        throw failures.ofAnotherFile(file);
      }
      while (rows.next()) {
        hasTemporary |= rows.getString("name").equals("temp");
      }
    }
    if (hasTemporary) {
      requireNotHidden(statement);
    }
  }

  private void requireNotHidden(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(HIDING)) {
      if (rows.next()) {
        throw failures.hidden();
      }
    }
  }

  private boolean isSameFile(String file) {
    try {
      return !file.isEmpty() && Files.isSameFile(Path.of(file), sessions.file().path());
    } catch (IOException e) {
      return false;
    }
  }

  private void requireDurable(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA synchronous")) {
      int found = rows.getInt(1);
      if (found < FULL) {
        throw failures.transactionNotDurable(found);
      }
    }
  }

  private void takeTurn(Statement statement) throws SQLException {
    long began = MachineNanos.INSTANCE.getAsLong();
    try {
      statement.executeUpdate(TAKE_TURN);
    } catch (SQLException e) {
      if (Failures.isOutdated(e)) {
        throw failures.outdated(e);
      }
      if (Failures.isBusy(e) && !hasWaited(statement, began)) {
        throw failures.mayNotWait(e);
      }
      throw e;
    }
  }

  /**
   * Whether SQLite has waited for the turn. In a transaction that has read it does not, whatever
   * its busy timeout: the one that writes might wait for this one.
   */
  private static boolean hasWaited(Statement statement, long began) throws SQLException {
    Duration waited = Duration.ofNanos(MachineNanos.INSTANCE.getAsLong() - began);
    try (ResultSet rows = statement.executeQuery("PRAGMA busy_timeout")) {
      return waited.toMillis() >= rows.getLong(1) / 2;
    }
  }

  private static EventLog publish(Session session, PendingEvents events, Instant now)
      throws SQLException {
    session.run(BEFORE_EVENTS);
    try {
      EventWrites writes = new EventWrites(session);
      writes.refresh();
      EventLog records = EventLog.of(writes.append(events, now));
      session.run(KEEP_EVENTS);
      return records;
    } catch (SQLException | RuntimeException | Error e) {
      undo(session, e);
      throw e;
    }
  }

  private static void undo(Session session, Throwable cause) {
    try {
      session.run(UNDO_EVENTS);
      session.run(KEEP_EVENTS);
    } catch (SQLException e) {
      // SQLite has rolled back by itself after some failures, and says that there is nothing to do.
      cause.addSuppressed(e);
    }
  }
}
