package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.jdbc.Readers;
import java.sql.SQLException;

/**
 * Opens sessions that read. A class with a name, since each start of an app would link a lambda.
 */
final class ReadsOpener implements Readers.Opener<SqliteReads> {

  private final Sessions sessions;

  /** Opens none yet. */
  ReadsOpener(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public SqliteReads open() throws SQLException {
    return new SqliteReads(sessions.open());
  }
}
