package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.deposits.Deposited;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that have a connection each, and store a row and publish in each transaction of it. */
final class TransactionThreads implements AutoCloseable {

  /** Publishes in a transaction. */
  interface Publishing {
    void publish(Connection transaction, Deposited deposited) throws SQLException;
  }

  private final String table;
  private final List<Connection> connections;
  private final ExecutorService executor;

  private TransactionThreads(String table, List<Connection> connections) {
    this.table = table;
    this.connections = connections;
    this.executor = Executors.newFixedThreadPool(connections.size());
  }

  /** Makes a table and opens the connections. */
  static TransactionThreads open(Server server, int threads) throws SQLException {
    String table = "accounts_of_" + threads;
    server.run("CREATE TABLE " + table + " (number bigint, cents bigint)");
    List<Connection> connections = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Connection connection = server.connect();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
    return new TransactionThreads(table, connections);
  }

  /** Runs so many transactions; returns how many a second. */
  double publish(int count, Publishing publishing) {
    int each = count / connections.size();
    List<Callable<Boolean>> threads = new ArrayList<>();
    for (Connection connection : connections) {
      threads.add(() -> publish(connection, each, publishing));
    }
    long begin = System.nanoTime();
    try {
      for (Future<Boolean> thread : executor.invokeAll(threads)) {
        thread.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  private boolean publish(Connection connection, int count, Publishing publishing)
      throws SQLException {
    String insert = "INSERT INTO " + table + " VALUES (?, ?)";
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      for (int i = 0; i < count; i++) {
        Deposited deposited = PublisherProcess.deposited(i);
        row.setLong(1, i);
        row.setLong(2, deposited.cents());
        row.executeUpdate();
        publishing.publish(connection, deposited);
        connection.commit();
      }
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    executor.shutdown();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
