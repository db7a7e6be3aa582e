package dev.intrepid.repo.sqlite;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * A few connections that read, each opened when first needed. In write-ahead mode they neither
 * block the writer nor wait for it. Thread-safe.
 */
final class Readers implements AutoCloseable {

  private final Sessions sessions;
  private final Failures failures;
  private final Semaphore free;
  private final Deque<Session> idle = new ConcurrentLinkedDeque<>();

  Readers(Sessions sessions, Failures failures, int most) {
    this.sessions = sessions;
    this.failures = failures;
    this.free = new Semaphore(most);
  }

  /** What is asked of a connection. */
  interface Question<T> {
    T ask(Session session) throws SQLException;
  }

  <T> T read(Question<T> question) {
    free.acquireUninterruptibly();
    try {
      return ask(session(), question);
    } catch (SQLException e) {
      throw failures.of(e);
    } finally {
      free.release();
    }
  }

  private <T> T ask(Session session, Question<T> question) throws SQLException {
    try {
      session.file().requireThereOfLate();
      T answer = question.ask(session);
      // In front: the one used last is the one whose cache is warm.
      idle.addFirst(session);
      return answer;
    } catch (SQLException | RuntimeException | Error e) {
      // Its statements may be unusable now: the next reader opens another.
      session.close();
      throw e;
    }
  }

  private Session session() throws SQLException {
    Session session = idle.pollFirst();
    return session == null ? sessions.openReader() : session;
  }

  /** Closes those that are idle, which all are when nobody reads. */
  @Override
  public void close() throws SQLException {
    for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
      session.close();
    }
  }
}
