package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.UnusableTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Publishes in transactions that users begin and end, as {@link
 * dev.intrepid.repo.TransactionalRepo#publishIn} has it. Thread-safe.
 */
public interface TransactionWriter {

  /**
   * Of a database in which what {@link dev.intrepid.repo.TransactionalRepo#publishIn} promises
   * cannot be kept: refuses each transaction.
   *
   * @param sentence says why, where and what to do instead
   */
  static TransactionWriter refusing(String sentence) {
    return (transaction, events, now) -> {
      throw new UnusableTransactionException(sentence, null);
    };
  }

  /**
   * Stores events in the transaction of a connection, whose auto-commit is off, and leaves both to
   * their owner.
   *
   * @param now the time of recording, in microseconds
   * @return their records, and of an id that is stored the one stored first
   */
  EventLog publish(Connection transaction, PendingEvents events, Instant now) throws SQLException;
}
