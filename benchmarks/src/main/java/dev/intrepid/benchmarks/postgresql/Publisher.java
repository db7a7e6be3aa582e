package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.IntrepidRepo;
import java.sql.SQLException;
import java.util.function.IntFunction;

/** Publishes in this process to a log of its own. For one thread. */
final class Publisher implements AutoCloseable {

  private final Server server;
  private final String schema;
  private final IntrepidRepo repo;
  private final Intrepid app;
  private final int threads;
  private final IntFunction<Deposited> messages;
  private int published;

  /**
   * Publishes by so many threads.
   *
   * @param messages that of each number from 0
   */
  Publisher(Server server, int threads, IntFunction<Deposited> messages) {
    this.server = server;
    this.schema = server.freshSchema();
    this.repo = IntrepidRepo.open(server.address(schema));
    this.app = Intrepid.builder().repo(repo).start();
    this.threads = threads;
    this.messages = messages;
  }

  /** Publishes so many messages; returns how many a second. */
  double publish(int count) {
    long begin = System.nanoTime();
    PublisherProcess.publish(app, published, count, threads, messages);
    double rate = count / ((System.nanoTime() - begin) / 1e9);
    published += count;
    return rate;
  }

  /** How many messages there are. */
  long count() throws SQLException {
    return server.number("SELECT count(*) FROM " + schema + ".events");
  }

  /** How many commits there were: the messages of one are recorded at one instant. */
  long commits() throws SQLException {
    return server.number("SELECT count(DISTINCT recorded_at) FROM " + schema + ".events");
  }

  @Override
  public void close() {
    try (repo) {
      app.close();
    }
  }
}
