package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.deposits.Deposited;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Threads that publish one message a call: one, held to one JDBC connection that does an insert a
 * commit; eight, held to one JDBC thread that commits batches as large as group commit makes them,
 * and to eight threads that do the same by hand; both to a thousand streams, and to a new stream
 * each; and eight in each of four processes, held to the eight of one process. Rounds are short and
 * many, since the time of a sync changes from one second to the next; so each process publishes
 * some before, or four of them would still be compiling when one is done with it.
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
        Pair known = new Pair(server, PublisherProcess::deposited);
        Pair fresh = new Pair(server, PublisherProcess::firstDeposited);
        Publishers alone = Publishers.start(server, 1, THREADS);
        Publishers four = Publishers.start(server, PROCESSES, THREADS)) {
      known.eight.publish(WARMING);
      alone.publish(WARMING);
      four.publish(PROCESSES * WARMING);
      double[] rates =
          Rounds.medians(
              ROUNDS,
              () -> known.one.publish(FEWER),
              () -> known.byHand.publish(FEWER),
              () -> known.publishInGroups(),
              () -> known.insertInBatches(),
              () -> known.insertInGroups(),
              () -> fresh.one.publish(FEWER),
              () -> fresh.byHand.publish(FEWER),
              () -> fresh.publishInGroups(),
              () -> fresh.insertInBatches(),
              () -> fresh.insertInGroups(),
              () -> alone.publish(MESSAGES),
              () -> four.publish(MESSAGES));
      known.check(WARMING);
      fresh.check(0);
      long each = WARMING + (ROUNDS + 1L) * MESSAGES;
      Checked.equal("the messages of eight alone", each, alone.count());
      Checked.equal("the messages of four", each + (PROCESSES - 1L) * WARMING, four.count());
      String byHand = "JDBC, an insert a commit";
      return List.of(
          row("1 thread", rates[0], byHand, rates[1], 0.85),
          row("8 threads", rates[2], known.held(), rates[3], 0.9),
          row("8 threads", rates[2], known.heldToGroups(), rates[4], 0.9),
          row("1 thread, each to a new stream", rates[5], byHand, rates[6], 0.85),
          row("8 threads, each to a new stream", rates[7], fresh.held(), rates[8], 0.9),
          row("8 threads, each to a new stream", rates[7], fresh.heldToGroups(), rates[9], 0.9),
          row("8 threads in each of 4 processes", rates[11], "8 threads of 1", rates[10], 1));
    }
  }

  private static Row row(String measure, double ours, String held, double limit, double reach) {
    return new Row(measure, "/s", ours, held, limit, Reach.atLeast(reach));
  }

  /** One thread and eight of ours, and both by hand. For one thread. */
  private static final class Pair implements AutoCloseable {
    final Publisher one;
    final JdbcPublisher byHand;
    private final Publisher eight;
    private final JdbcPublisher batches;
    private final JdbcGroups groups;
    private double batch = 1;
    private double group = 1;

    Pair(Server server, IntFunction<Deposited> messages) throws SQLException {
      this.one = new Publisher(server, 1, messages);
      this.byHand = new JdbcPublisher(server, messages);
      this.eight = new Publisher(server, THREADS, messages);
      this.batches = new JdbcPublisher(server, messages);
      this.groups = new JdbcGroups(server, THREADS, messages);
    }

    double publishInGroups() throws SQLException {
      long before = eight.commits();
      double rate = eight.publish(MESSAGES);
      batch = MESSAGES / (double) (eight.commits() - before);
      return rate;
    }

    /** As large on average as the groups were just now. */
    double insertInBatches() throws SQLException {
      return batches.publish(MESSAGES, batch);
    }

    double insertInGroups() throws Exception {
      long before = groups.commits();
      double rate = groups.publish(MESSAGES);
      group = MESSAGES / (double) (groups.commits() - before);
      return rate;
    }

    String held() {
      return String.format(Locale.ROOT, "one JDBC thread, %.1f a commit", batch);
    }

    String heldToGroups() {
      return String.format(Locale.ROOT, "8 threads by hand, %.1f a commit", group);
    }

    void check(long before) throws SQLException {
      long few = (ROUNDS + 1L) * FEWER;
      long many = (ROUNDS + 1L) * MESSAGES;
      Checked.equal("the messages of one", few, one.count());
      Checked.equal("the messages by hand", few, byHand.count());
      Checked.equal("the messages of eight", before + many, eight.count());
      Checked.equal("the messages in batches", many, batches.count());
      Checked.equal("the messages in groups", many, groups.count());
    }

    @Override
    public void close() throws SQLException {
      one.close();
      eight.close();
      byHand.close();
      batches.close();
      groups.close();
    }
  }
}
