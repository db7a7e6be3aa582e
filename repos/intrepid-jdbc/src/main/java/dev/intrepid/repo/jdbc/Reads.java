package dev.intrepid.repo.jdbc;

import java.sql.SQLException;

/** The questions that one connection answers. For one thread at a time. */
public interface Reads extends AutoCloseable {

  /** Those about events. */
  EventQuestions events();

  /** Those about memos. */
  MemoQuestions memos();

  /** Those about markers. */
  MarkerQuestions markers();

  /** Called before each question: fails if what is to be read is not there any more. */
  void beforeQuestion() throws SQLException;

  /**
   * Called before a caller gets an answer: compares the log with what was seen of it, unless it can
   * only go back with the connection.
   */
  void beforeAnswer() throws SQLException;

  @Override
  void close() throws SQLException;
}
