package dev.intrepid.testkit;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.TransactionalRepo;
import java.sql.Connection;
import java.sql.SQLException;

/** Repos that lie about what is published in transactions of users; each tells one lie. */
final class LyingTransactions {

  private LyingTransactions() {}

  private abstract static class Lying extends ForwardingRepo implements TransactionalRepo {
    Lying(IntrepidRepo repo) {
      super(repo);
    }

    EventLog honestly(Connection transaction, PendingEvents events) {
      return ((TransactionalRepo) repo()).publishIn(transaction, events);
    }
  }

  /** Publishes at once, whatever becomes of the transaction. */
  static final class PublishesAtOnce extends Lying {
    PublishesAtOnce(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog publishIn(Connection transaction, PendingEvents events) {
      return publish(events);
    }
  }

  /** Publishes up to the event that is refused. */
  static final class PublishesHalf extends Lying {
    PublishesHalf(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog publishIn(Connection transaction, PendingEvents events) {
      EventLog last = honestly(transaction, PendingEvents.none());
      for (PendingEvent event : events) {
        last = honestly(transaction, PendingEvents.of(event));
      }
      return last;
    }
  }

  /** Forgets what was published when the transaction ends. */
  static final class Forgets extends Lying {
    Forgets(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog publishIn(Connection transaction, PendingEvents events) {
      EventLog records = honestly(transaction, events);
      try {
        transaction.rollback();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
      return records;
    }
  }

  /** Publishes, and commits, on a connection that has no transaction. */
  static final class TakesAnyConnection extends Lying {
    TakesAnyConnection(IntrepidRepo repo) {
      super(repo);
    }

    @Override
    public EventLog publishIn(Connection transaction, PendingEvents events) {
      try {
        return transaction.getAutoCommit() ? publish(events) : honestly(transaction, events);
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }
}
