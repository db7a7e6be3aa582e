package dev.intrepid.repo;

import java.sql.Connection;

/**
 * A repo that publishes in a transaction of the user's, on a connection to the database it is kept
 * in: what the user's code changes there and the events become durable together, or neither does.
 */
public interface TransactionalRepo extends IntrepidRepo {

  /**
   * Publishes events in a transaction, all or none, in this order. Nobody sees them before the
   * transaction is committed; threads that wait for them, in any process, are woken then. A
   * rollback, also one to a savepoint, removes them.
   *
   * <p>Events become visible in the order of their sequences, so from here to its end the
   * transaction keeps every other writer of the repo waiting, subscribers included. To publish is
   * best the last thing before the commit. The thread must not write to the repo in another way
   * meanwhile: that would wait for this transaction until it is refused as locked.
   *
   * @param transaction a connection whose auto-commit is off; used by this thread alone, and
   *     neither committed, rolled back nor closed by the repo
   * @return the records as they are stored if the transaction is committed
   * @throws UnusableTransactionException if the connection leads elsewhere, or its transaction is
   *     one in which the repo's promises do not hold
   * @throws ConflictException if a stream is not at its event's expected position; the transaction
   *     can go on
   * @throws DuplicateIdException if an id is stored in another stream; the transaction can go on
   * @throws EventTooLargeException if the data of an event is over the limit; the transaction can
   *     go on
   * @throws RepoLockedException if others did not let this transaction write in time; it has to be
   *     rolled back
   */
  EventLog publishIn(Connection transaction, PendingEvents events);
}
