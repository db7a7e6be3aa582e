package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.ReadState;
import dev.intrepid.repo.jdbc.RecordLoader;
import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.connection.Statements;
import java.sql.SQLException;
import java.time.Duration;

/** Stores records as they are, each time in a transaction that has the turn to write. */
public final class TableLoader extends RecordLoader<Session> {

  private static final String COMMIT = "COMMIT";

  /** Later changes get greater revisions; which memos were changed until then is unknown. */
  private static final String SKIP_TO_REVISION =
      "INSERT INTO {schema}.memo_changes (through, uris) SELECT wanted.last, ''"
          + " FROM (VALUES (?::bigint)) AS wanted (last) WHERE wanted.last"
          + " > (SELECT coalesce(max(through), 0) FROM {schema}.memo_changes)";

  private final Sessions sessions;
  private final String begin;

  /**
   * Opens no connection yet.
   *
   * @param lockTimeout how long to wait for the turn
   */
  public TableLoader(Sessions sessions, Duration lockTimeout) {
    this.sessions = sessions;
    this.begin = OrderLock.begin(lockTimeout);
  }

  @Override
  protected Session open() throws SQLException {
    return sessions.open();
  }

  @Override
  protected void close(Session open) throws SQLException {
    open.close();
  }

  @Override
  protected boolean isWorthAnotherTry(SQLException failure) {
    return StoppedHolder.endIfStopped(failure, sessions);
  }

  @Override
  protected void load(StoredRecords records, Session open) throws SQLException {
    open.begins();
    ReadState stored = GroupReads.of(open, () -> begin, records);
    requireGoesOn(records, stored);
    Statements statements = new Statements(open);
    GroupWrites.add(
        records.events(), records.memos(), inTurn(records.markers(), stored), statements);
    statements.add(SKIP_TO_REVISION).number(records.lastRevision());
    statements.add(COMMIT);
    statements.run();
    open.ended();
  }
}
