package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.RepoClosedException;
import dev.intrepid.repo.RepoException;
import java.sql.SQLException;

/** What failures mean for one database: one type and one sentence a situation. Thread-safe. */
public interface SqlFailures {

  /** What a failure of the database or its driver means. */
  RepoException of(SQLException failure);

  /** What an unexpected failure of a commit means; it may have been stored. */
  RepoException unexpected(Throwable failure);

  /** Why the transaction that a commit was part of has failed. */
  default RepoException ofTransaction(Throwable failure) {
    return failure instanceof SQLException sql ? of(sql) : unexpected(failure);
  }

  /** That the repo was closed. */
  RepoClosedException closed();

  /**
   * Whether a connection was lost that may have been idle for long, so that another is worth a try.
   */
  default boolean isLostConnection(SQLException failure) {
    return false;
  }
}
