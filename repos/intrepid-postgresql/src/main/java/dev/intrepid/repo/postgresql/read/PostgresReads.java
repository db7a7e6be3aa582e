package dev.intrepid.repo.postgresql.read;

import dev.intrepid.repo.jdbc.MarkerReads;
import dev.intrepid.repo.jdbc.Reads;
import dev.intrepid.repo.postgresql.connection.Session;
import java.sql.SQLException;

/**
 * The questions of a repo, asked of one session, each in one message.
 *
 * @param session for what is no question of a repo
 */
public record PostgresReads(
    Session session, EventReads events, MemoReads memos, MarkerReads markers) implements Reads {

  public PostgresReads(Session session) {
    this(
        session,
        new EventReads(session),
        new MemoReads(session),
        new MarkerReads("{schema}.markers", session::prepare));
  }

  @Override
  public void beforeQuestion() {
    // A server that is gone fails the question itself.
  }

  @Override
  public void beforeAnswer() {
    // The log of a server goes back only while it is down, and it was compared when this connected.
  }

  @Override
  public void close() throws SQLException {
    session.close();
  }
}
