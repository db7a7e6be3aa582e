package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.Deposited;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Publishes by hand, by one thread, to a log of its own. For one thread. */
final class JdbcPublisher implements AutoCloseable {

  private final JdbcLog log;
  private final IntFunction<Deposited> messages;
  private int published;

  /**
   * Publishes to a new log.
   *
   * @param messages that of each number from 0
   */
  JdbcPublisher(Server server, IntFunction<Deposited> messages) throws SQLException {
    this.log = JdbcLog.create(server);
    this.messages = messages;
  }

  /** Publishes so many messages, one a commit; returns how many a second. */
  double publish(int count) throws SQLException {
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      log.append(messages.apply(published++));
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  /**
   * Publishes so many messages; returns how many a second.
   *
   * @param batch how many a commit, on average
   */
  double publish(int count, double batch) throws SQLException {
    double due = batch;
    List<Deposited> deposits = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      deposits.add(messages.apply(published++));
      if (i + 1 >= due || i + 1 == count) {
        log.append(deposits);
        deposits.clear();
        due += batch;
      }
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  /** How many messages there are. */
  long count() throws SQLException {
    return log.count();
  }

  @Override
  public void close() throws SQLException {
    log.close();
  }
}
