package dev.intrepid.repo.jdbc;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that read, each opened when first needed. Thread-safe.
 *
 * @param <R> what they answer
 */
public final class Readers<R extends Reads> implements AutoCloseable {

  private final Opener<R> opener;
  private final SqlFailures failures;
  private final Semaphore free;
  private final Deque<R> idle = new ConcurrentLinkedDeque<>();

  /**
   * Opens none yet.
   *
   * @param most how many may be open at once
   */
  public Readers(Opener<R> opener, SqlFailures failures, int most) {
    this.opener = opener;
    this.failures = failures;
    this.free = new Semaphore(most);
  }

  /**
   * Opens a connection.
   *
   * @param <R> what it answers
   */
  public interface Opener<R> {
    /** A new one. */
    R open() throws SQLException;
  }

  /**
   * What is asked of a connection.
   *
   * @param <R> what it answers
   * @param <T> the answer
   */
  public interface Question<R, T> {
    /** The answer. */
    T ask(R reads) throws SQLException;
  }

  /**
   * The answer to a question, which is asked twice if the connection was lost while it was idle.
   *
   * @throws dev.intrepid.repo.RepoException if the database fails
   */
  public <T> T read(Question<? super R, T> question) {
    free.acquireUninterruptibly();
    try {
      return answer(question);
    } catch (SQLException e) {
      throw failures.of(e);
    } finally {
      free.release();
    }
  }

  private <T> T answer(Question<? super R, T> question) throws SQLException {
    @Nullable R used = idle.pollFirst();
    if (used == null) {
      return ask(opener.open(), question);
    }
    try {
      return ask(used, question);
    } catch (SQLException e) {
      if (!failures.isLostConnection(e)) {
        throw e;
      }
      // The others that are idle were very likely lost with it.
      close();
      return ask(opener.open(), question);
    }
  }

  private <T> T ask(R reads, Question<? super R, T> question) throws SQLException {
    try {
      reads.beforeQuestion();
      T answer = question.ask(reads);
      reads.beforeAnswer();
      // In front: the one used last is the one whose cache is warm.
      idle.addFirst(reads);
      return answer;
    } catch (SQLException | RuntimeException | Error e) {
      // Its statements may be unusable now: the next reader opens another.
      closeAfter(reads, e);
      throw e;
    }
  }

  private static void closeAfter(Reads reads, Throwable cause) {
    try {
      reads.close();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Closes those that are idle, which all are when nobody reads; all, also if one fails to. */
  @Override
  public void close() throws SQLException {
    @Nullable SQLException first = null;
    for (R reads = idle.pollFirst(); reads != null; reads = idle.pollFirst()) {
      try {
        reads.close();
      } catch (SQLException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
