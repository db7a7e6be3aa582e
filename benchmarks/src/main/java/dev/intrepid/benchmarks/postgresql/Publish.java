package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.deposits.Deposited;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Threads that publish one message a call: one, held to one JDBC connection that does an insert a
 * commit; eight, held to one JDBC thread that commits batches as large as group commit makes them;
 * and eight in each of four processes, held to the eight of one process. Rounds are short and many,
 * since the time of a sync changes from one second to the next; so each process publishes some
 * before, or four of them would still be compiling when one is done with it.
 */
final class Publish implements Measure {

  private static final int THREADS = 8;
  private static final int PROCESSES = 4;
  private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 9);
  private static final int SHARES = 32; // of all threads of all processes
  private static final int MESSAGES =
      Integer.getInteger("benchmarks.published", 4_000) / SHARES * SHARES;
  private static final int FEWER = MESSAGES / 4;

  /** What each process publishes before the rounds. */
  private static final int WARMING = MESSAGES * 4;

  private double batch = 1;

  @Override
  public String name() {
    return "postgresql-publish";
  }

  @Override
  public String title() {
    return "Durable publish on PostgreSQL, one message a call";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start();
        Publisher one = new Publisher(server, 1);
        Publisher eight = new Publisher(server, THREADS);
        Publishers alone = Publishers.start(server, 1, THREADS);
        Publishers four = Publishers.start(server, PROCESSES, THREADS);
        JdbcLog log = JdbcLog.create(server);
        JdbcLog batches = JdbcLog.create(server)) {
      eight.publish(WARMING);
      alone.publish(WARMING);
      four.publish(PROCESSES * WARMING);
      double[] rates =
          Rounds.medians(
              ROUNDS,
              () -> one.publish(FEWER),
              () -> inserted(log),
              () -> publishedInGroups(eight),
              () -> insertedInBatches(batches),
              () -> alone.publish(MESSAGES),
              () -> four.publish(MESSAGES));
      Checked.equal("the messages of one", (ROUNDS + 1L) * FEWER, one.count());
      long each = WARMING + (ROUNDS + 1L) * MESSAGES;
      Checked.equal("the messages of eight", each, eight.count());
      Checked.equal("the messages of eight alone", each, alone.count());
      Checked.equal("the messages of four", each + (PROCESSES - 1L) * WARMING, four.count());
      Checked.equal("the messages by hand", (ROUNDS + 1L) * FEWER, log.count());
      Checked.equal("the messages in batches", (ROUNDS + 1L) * MESSAGES, batches.count());
      String held = String.format(Locale.ROOT, "one JDBC thread, %.1f a commit", batch);
      return List.of(
          row("1 thread", rates[0], "JDBC, an insert a commit", rates[1], 0.85),
          row("8 threads", rates[2], held, rates[3], 0.9),
          row("8 threads in each of 4 processes", rates[5], "8 threads of 1", rates[4], 1));
    }
  }

  private static Row row(String measure, double ours, String held, double limit, double reach) {
    return new Row(measure, "/s", ours, held, limit, Reach.atLeast(reach));
  }

  private double publishedInGroups(Publisher eight) throws SQLException {
    long before = eight.commits();
    double rate = eight.publish(MESSAGES);
    batch = MESSAGES / (double) (eight.commits() - before);
    return rate;
  }

  private static double inserted(JdbcLog log) throws SQLException {
    long begin = System.nanoTime();
    for (int i = 0; i < FEWER; i++) {
      log.append(PublisherProcess.deposited(i));
    }
    return FEWER / ((System.nanoTime() - begin) / 1e9);
  }

  /** As large on average as ours were just now. */
  private double insertedInBatches(JdbcLog log) throws SQLException {
    double due = batch;
    List<Deposited> deposits = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < MESSAGES; i++) {
      deposits.add(PublisherProcess.deposited(i));
      if (i + 1 >= due || i + 1 == MESSAGES) {
        log.append(deposits);
        deposits.clear();
        due += batch;
      }
    }
    return MESSAGES / ((System.nanoTime() - begin) / 1e9);
  }
}
