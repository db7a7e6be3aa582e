package dev.intrepid.repo.postgresql.write;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.UnusableTransactionException;
import dev.intrepid.repo.jdbc.GroupPlan;
import dev.intrepid.repo.jdbc.PendingCommit;
import dev.intrepid.repo.jdbc.ReadState;
import dev.intrepid.repo.jdbc.Readers;
import dev.intrepid.repo.jdbc.SeenLog.SeenEvent;
import dev.intrepid.repo.jdbc.TransactionWriter;
import dev.intrepid.repo.jdbc.row.Rows;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.connection.OrderLock;
import dev.intrepid.repo.postgresql.connection.Session;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.connection.Statements;
import dev.intrepid.repo.postgresql.read.PostgresReads;
import dev.intrepid.repo.postgresql.waking.Channel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes in transactions that users begin and end. Each takes the turn to write and keeps it to
 * its end. Other processes, and this one too, learn of the events from the database, which tells
 * them once the transaction is committed. Thread-safe.
 */
public final class UserTransactions implements TransactionWriter {

  /** In which each statement sees what was committed before it, such as what others published. */
  private static final String READ_COMMITTED = "read committed";

  /** The SQLSTATE of a table, or its schema, that is not there. */
  private static final String NO_TABLE = "42P01";

  /** What is asked of a transaction and its connection together with the turn. */
  private static final String LOOK =
      "current_setting('transaction_isolation'), current_setting('transaction_read_only') = 'on',"
          + " pg_backend_pid(), (SELECT id FROM {schema}.events WHERE sequence = ?),"
          + " current_database() || extract(epoch FROM pg_postmaster_start_time())";

  /** Whether a server process has the turn in the database that is asked. */
  private static final String HAS_TURN =
      "SELECT count(*) FROM " + OrderLock.HOLDER + " AND pid = ?";

  private final Sessions sessions;
  private final Readers<PostgresReads> readers;
  private final String join;
  private final boolean tells;
  private final String where;

  /**
   * Which database of which server a connection last led to that was found to be the one of the
   * repo. A copy has the same events, and is told apart by this.
   */
  private volatile String known = "";

  /**
   * Publishes to one schema.
   *
   * @param sessions of the schema
   * @param readers connections to it that lead to the right server
   * @param options of the repo
   * @param address of the repo, for messages
   */
  public UserTransactions(
      Sessions sessions, Readers<PostgresReads> readers, PostgresOptions options, String address) {
    this.sessions = sessions;
    this.readers = readers;
    this.join = OrderLock.join(options.lockTimeout(), LOOK);
    this.tells = options.listen();
    this.where = " (repo: " + address + ").";
  }

  @Override
  public EventLog publish(Connection transaction, PendingEvents events, Instant now)
      throws SQLException {
    Session session = sessions.in(transaction);
    try {
      return publish(session, events, now);
    } catch (SQLException e) {
      if (NO_TABLE.equals(e.getSQLState())) {
        throw withoutTables(e);
      }
      // The transaction has failed, but the user's next one then has the turn.
      StoppedHolder.endIfStopped(e, sessions);
      throw e;
    } finally {
      session.closeStatements();
    }
  }

  private EventLog publish(Session session, PendingEvents events, Instant now) throws SQLException {
    PendingCommit pending = new PendingCommit(Commit.publishing(events));
    Joining joining = new Joining(sessions.seen().last());
    ReadState stored = GroupReads.of(session, joining, List.of(pending), Rows.micros(now));
    GroupPlan plan = new GroupPlan(stored, now);
    plan.add(pending);
    EventLog records = pending.outcome().events();
    if (!plan.isEmpty()) {
      Statements statements = new Statements(session);
      GroupWrites.add(plan, statements);
      if (tells) {
        Channel.tellAtCommit(stored.lastSequence() + plan.events().size(), statements);
      }
      statements.run();
    }
    return records;
  }

  /** Takes the turn, and looks whether the transaction can be used and is one of this log. */
  private final class Joining implements GroupReads.Beginning {

    private final Optional<SeenEvent> seen;

    Joining(Optional<SeenEvent> seen) {
      this.seen = seen;
    }

    @Override
    public String sql() {
      return join;
    }

    @Override
    public int bind(PreparedStatement statement, int parameter) throws SQLException {
      statement.setLong(parameter, seen.map(SeenEvent::sequence).orElse(0L));
      return parameter + 1;
    }

    @Override
    public void read(ResultSet row) throws SQLException {
      requireUsable(row.getString(1), row.getBoolean(2));
      if (seen.isPresent() && !seen.get().id().equals(row.getObject(4, UUID.class))) {
        throw elsewhere();
      }
      String database = row.getString(5);
      if (seen.isEmpty() || !database.equals(known)) {
        requireSameDatabase(row.getInt(3));
        known = database;
      }
    }
  }

  private void requireUsable(String isolation, boolean isReadOnly) {
    if (!READ_COMMITTED.equals(isolation)) {
      throw unusable(
          "The transaction is "
              + isolation
              + " and would not see what others have just published: begin it as READ COMMITTED,"
              + " with setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)");
    }
    if (isReadOnly) {
      throw unusable(
          "The transaction is read-only: begin it on the primary, after setReadOnly(false)");
    }
  }

  /**
   * Looks from where the repo reads for the turn that the transaction has taken, and for the last
   * event, which is seen from then on.
   */
  private void requireSameDatabase(int process) {
    long found =
        readers.read(
            reads -> {
              long end = reads.events().lastSequence();
              if (end > 0) {
                reads.events().since(SubscriptionTopic.all(), Shard.ALL, end - 1, 1);
              }
              return holders(reads.session(), process);
            });
    if (found == 0) {
      throw elsewhere();
    }
  }

  private static long holders(Session session, int process) throws SQLException {
    PreparedStatement query = session.prepare(HAS_TURN);
    query.setInt(1, process);
    try (ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private UnusableTransactionException elsewhere() {
    return unusable(
        "The connection leads to a log that is not the one of this repo: publish on a connection to"
            + " the same server and database; if it is one, the log has just gone back, as after a"
            + " fail-over, so roll back and begin again");
  }

  private UnusableTransactionException withoutTables(SQLException e) {
    return new UnusableTransactionException(
        "The connection leads to a database that has no tables of this repo: roll back, and publish"
            + " on a connection to the same server and database"
            + where,
        e);
  }

  private UnusableTransactionException unusable(String sentence) {
    return new UnusableTransactionException(sentence + where, null);
  }
}
