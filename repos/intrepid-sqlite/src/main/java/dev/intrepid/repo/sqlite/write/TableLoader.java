package dev.intrepid.repo.sqlite.write;

import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.jdbc.RecordLoader;
import dev.intrepid.repo.sqlite.connection.Session;
import dev.intrepid.repo.sqlite.connection.Sessions;
import java.sql.SQLException;

/** Stores records as they are, each time in one transaction. */
public final class TableLoader extends RecordLoader<Session> {

  private final Sessions sessions;

  /** Opens no connection yet. */
  public TableLoader(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected Session open() throws SQLException {
    return sessions.openLoader();
  }

  @Override
  protected void close(Session open) throws SQLException {
    open.close();
  }

  @Override
  protected void load(StoredRecords records, Session open) throws SQLException {
    open.run(Writer.BEGIN);
    EventWrites events = new EventWrites(open);
    events.refresh();
    events.load(records.events());
    new MemoWrites(open).load(records.memos(), records.lastRevision());
    MarkerWrites markers = new MarkerWrites(open);
    for (MarkerRecord marker : records.markers()) {
      markers.load(marker);
    }
    open.file().requireThere();
    open.run(Writer.COMMIT);
  }
}
