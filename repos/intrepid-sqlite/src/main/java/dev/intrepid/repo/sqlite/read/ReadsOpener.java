package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.sqlite.connection.Sessions;
import java.sql.SQLException;

/**
 * Opens sessions that read. A class with a name, since each start of an app would link a lambda.
 */
public final class ReadsOpener implements Readers.Opener<SqliteReads> {

  private final Sessions sessions;

  /** Opens none yet. */
  public ReadsOpener(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public SqliteReads open() throws SQLException {
    return new SqliteReads(sessions.open());
  }
}
