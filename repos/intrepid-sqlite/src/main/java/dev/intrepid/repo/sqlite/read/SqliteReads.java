package dev.intrepid.repo.sqlite.read;

import dev.intrepid.repo.jdbc.MarkerReads;
import dev.intrepid.repo.jdbc.Reads;
import dev.intrepid.repo.sqlite.connection.Session;
import java.sql.SQLException;

/** The questions of a repo, asked of one session. */
public record SqliteReads(Session session, EventReads events, MemoReads memos, MarkerReads markers)
    implements Reads {

  public SqliteReads(Session session) {
    this(
        session,
        new EventReads(session),
        new MemoReads(session),
        new MarkerReads("markers", session));
  }

  @Override
  public void beforeQuestion() throws SQLException {
    session.file().requireThereOfLate();
  }

  @Override
  public void beforeAnswer() throws SQLException {
    session.compareWhatWasRead();
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
