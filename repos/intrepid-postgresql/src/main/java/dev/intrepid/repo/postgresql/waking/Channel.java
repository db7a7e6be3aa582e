package dev.intrepid.repo.postgresql.waking;

import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGNotification;

/**
 * The channel on which processes tell each other the last sequence of the log. It only makes others
 * look sooner, and none relies on it. Named by the number of the table, as names of schemas may be
 * too long.
 */
public final class Channel {

  private static final String NAME = "'intrepid_' || '{schema}.events'::regclass::oid";

  /** Not synced to the disk, for it is of no use after a crash. */
  private static final String TELL =
      "SELECT set_config('synchronous_commit', 'off', true), pg_notify(" + NAME + ", ?)";

  private static final String TELL_AT_COMMIT = "SELECT pg_notify(" + NAME + ", ?)";

  private Channel() {}

  static void tell(Session session, long sequence) throws SQLException {
    PreparedStatement statement = session.prepare(TELL);
    statement.setString(1, Long.toString(sequence));
    statement.executeQuery().close();
  }

  /** Adds the statement by which it is told when the transaction is committed. */
  public static void tellAtCommit(long sequence, Statements statements) throws SQLException {
    statements.add(TELL_AT_COMMIT).text(Long.toString(sequence));
  }

  static void listen(Session session) throws SQLException {
    session.run("LISTEN " + session.text("SELECT " + NAME));
  }

  /** So that a pool may go on with the connection. */
  static void unlisten(Session session) throws SQLException {
    session.run("UNLISTEN *");
  }

  /** The furthest of what was told, 0 if nothing was. */
  static long furthest(PGNotification[] told) {
    long furthest = 0;
    for (PGNotification each : told) {
      furthest = Math.max(furthest, sequence(each.getParameter()));
    }
    return furthest;
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      // From another program, in another format.
      return 0;
    }
  }
}
