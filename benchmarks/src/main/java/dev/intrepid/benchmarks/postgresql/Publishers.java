package dev.intrepid.benchmarks.postgresql;

import java.io.IOException;
import java.sql.SQLException;

/** Processes that publish to a log of their own. For one thread. */
final class Publishers implements AutoCloseable {

  private final Server server;
  private final String schema;
  private final Processes processes;
  private final int threads;

  private Publishers(Server server, String schema, Processes processes, int threads) {
    this.server = server;
    this.schema = schema;
    this.processes = processes;
    this.threads = threads;
  }

  /** Starts so many, of so many threads each. */
  static Publishers start(Server server, int count, int threads) throws IOException {
    String schema = server.freshSchema();
    Processes processes = Processes.start(count, PublisherProcess.class, server.address(schema));
    return new Publishers(server, schema, processes, threads);
  }

  /** Publishes so many messages, all processes at once; returns how many a second. */
  double publish(int messages) throws IOException {
    int each = messages / processes.size();
    long begin = System.nanoTime();
    processes.askAll(i -> i * each + " " + each + " " + threads);
    return messages / ((System.nanoTime() - begin) / 1e9);
  }

  /** How many messages there are. */
  long count() throws SQLException {
    return server.number("SELECT count(*) FROM " + schema + ".events");
  }

  @Override
  public void close() throws IOException {
    processes.close();
  }
}
