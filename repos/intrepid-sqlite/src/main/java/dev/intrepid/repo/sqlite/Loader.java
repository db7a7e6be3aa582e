package dev.intrepid.repo.sqlite;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.RecordLoader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Stores records as they are, each time in one transaction. The connection is opened when it is
 * first needed, and again after a failure.
 */
final class Loader implements RecordLoader {

  private final Sessions sessions;
  private @Nullable Session session;

  /** Opens no connection yet. */
  Loader(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void load(StoredRecords records) throws SQLException {
    Session open = session;
    if (open == null) {
      open = sessions.openLoader();
      session = open;
    }
    try {
      load(records, open);
    } catch (SQLException | RuntimeException | Error e) {
      letGo(e);
      throw e;
    }
  }

  private static void load(StoredRecords records, Session open) throws SQLException {
    open.run(Writer.BEGIN);
    EventWrites events = new EventWrites(open);
    events.refresh();
    events.load(records.events());
    new MemoWrites(open).load(records.memos(), records.lastRevision());
    MarkerWriter markers = new MarkerWriter(open);
    for (MarkerRecord marker : records.markers()) {
      markers.load(marker);
    }
    open.file().requireThere();
    open.run(Writer.COMMIT);
  }

  /** Closes the connection, which rolls back what was begun. */
  private void letGo(Throwable cause) {
    try {
      close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws SQLException {
    Session open = session;
    session = null;
    if (open != null) {
      open.close();
    }
  }
}
