package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.EventIds;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An outbox by hand: transactions leave rows in a table, and a thread moves what it finds there to
 * the end of a log, many by one durable commit of one statement.
 */
final class Outbox implements AutoCloseable {

  private static final String ADD =
      "INSERT INTO {schema}.outbox (id, stream, recorded_at, data) VALUES (?, ?, ?, ?)";
  private static final String MOVE =
      """
      WITH taken AS (
        DELETE FROM {schema}.outbox WHERE number IN
          (SELECT number FROM {schema}.outbox ORDER BY number LIMIT 512)
        RETURNING number, id, stream, recorded_at, data)
      INSERT INTO {schema}.events
        (sequence, id, stream, position, type, version, recorded_at, data)
      SELECT (SELECT coalesce(max(sequence), 0) FROM {schema}.events)
          + row_number() OVER (ORDER BY number),
        id, stream,
        coalesce((SELECT position FROM {schema}.events AS before
            WHERE before.stream = taken.stream ORDER BY position DESC LIMIT 1), 0)
          + row_number() OVER (PARTITION BY stream ORDER BY number),
        'Deposited', 1, recorded_at, data FROM taken""";
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final String schema;
  private final JdbcLog log;
  private final Connection connection;
  private final Thread mover = new Thread(this::moveAll, "outbox-mover");
  private final AtomicLong moved = new AtomicLong();
  private volatile boolean closed;
  private volatile @Nullable SQLException failure;

  private Outbox(JdbcLog log, Connection connection) {
    this.schema = log.schema();
    this.log = log;
    this.connection = connection;
  }

  /** Makes the table beside a log, and begins to move. */
  static Outbox create(Server server) throws SQLException {
    JdbcLog log = JdbcLog.create(server);
    server.run(
        "CREATE TABLE "
            + log.schema()
            + ".outbox (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL,"
            + " stream text NOT NULL, recorded_at bigint NOT NULL, data text NOT NULL)");
    Outbox outbox = new Outbox(log, server.connect());
    outbox.mover.setDaemon(true);
    outbox.mover.start();
    return outbox;
  }

  /** Leaves a message in a transaction. */
  void add(Connection transaction, Deposited deposited) throws SQLException {
    UUID id = EventIds.fresh();
    try (PreparedStatement insert = transaction.prepareStatement(in(ADD))) {
      insert.setObject(1, id);
      insert.setString(2, "accounts/" + deposited.account());
      insert.setLong(3, id.getMostSignificantBits() >>> 16);
      insert.setString(4, new String(DepositJson.encode(deposited), StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  private void moveAll() {
    try (PreparedStatement move = connection.prepareStatement(in(MOVE))) {
      while (!closed) {
        int count = move.executeUpdate();
        moved.addAndGet(count);
        if (count == 0) {
          LockSupport.parkNanos(this, PAUSE);
        }
      }
    } catch (SQLException e) {
      failure = e;
    }
  }

  private String in(String sql) {
    return sql.replace("{schema}", schema);
  }

  /** How many messages are in the log. */
  long moved() throws SQLException {
    return log.count();
  }

  /** Returns when so many have been moved since the beginning. */
  void awaitMoved(long count) throws SQLException {
    while (moved.get() < count) {
      SQLException e = failure;
      if (e != null) {
        throw e;
      }
      LockSupport.parkNanos(this, PAUSE / 10);
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    try {
      mover.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
    log.close();
  }
}
