package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.failure.SqlStates;
import java.sql.SQLException;

/**
 * Takes the turn to write from a process that has stopped in the middle of a message, to the server
 * or from it. The server waits for the rest of one without a bound of time: what it bounds is how
 * long a transaction is idle between two messages.
 */
final class StoppedHolder {

  /** Only connections of the same user are seen to wait, and may be ended. */
  private static final String END =
      "SELECT count(pg_terminate_backend(pid)) FROM "
          + OrderLock.HOLDER
          + " AND state = 'active' AND wait_event_type = 'Client' AND query_start < now()"
          + " - interval '"
          + OrderLock.LONGEST_STOP.toMillis()
          + " milliseconds'";

  private StoppedHolder() {}

  /**
   * Ends the connection of a process for which the turn was waited for in vain, if it has stopped.
   *
   * @param failure of the wait
   * @return whether it has: then the turn may be had at once
   */
  static boolean endIfStopped(SQLException failure, Sessions sessions) {
    if (!SqlStates.isLocked(failure)) {
      return false;
    }
    try (Session session = sessions.open()) {
      return session.number(END) > 0;
    } catch (SQLException e) {
      failure.addSuppressed(e);
      return false;
    }
  }
}
