package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.jdbc.LogLook;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.SQLException;

/** The number by which SQLite, which does not notify, shows that others have committed. */
public final class DataVersion implements LogLook.Version<SqliteReads> {

  @Override
  public long of(SqliteReads reads) throws SQLException {
    return reads.session().number(Session.DATA_VERSION);
  }
}
