package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.repo.IntrepidRepo;
import java.sql.SQLException;
import java.util.List;

/**
 * Threads whose transactions store a row of their own and publish a message: {@code
 * app.in(connection)}, which takes the turn of the log until the commit, beside an outbox by hand,
 * whose messages a mover brings to the log afterwards, in an order that no transaction knows.
 */
final class Transactions implements Measure {

  private static final int THREADS = 8;
  private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 5);
  private static final int TRANSACTIONS =
      Integer.getInteger("benchmarks.published", 4_000) / THREADS * THREADS;
  private static final int FEWER = TRANSACTIONS / 4;

  /** How many messages were left in the outbox. */
  private long left;

  @Override
  public String name() {
    return "postgresql-transactions";
  }

  @Override
  public String title() {
    return "Publish in the user's own transaction on PostgreSQL, a row and a message each";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start();
        Outbox outbox = Outbox.create(server);
        TransactionThreads one = TransactionThreads.open(server, 1);
        TransactionThreads eight = TransactionThreads.open(server, THREADS)) {
      String schema = server.freshSchema();
      try (IntrepidRepo repo = IntrepidRepo.open(server.address(schema));
          Intrepid app = Intrepid.builder().repo(repo).start()) {
        TransactionThreads.Publishing ours = (in, deposited) -> app.in(in).publish(deposited);
        double[] rates =
            Rounds.medians(
                ROUNDS,
                () -> one.publish(FEWER, ours),
                () -> moved(outbox, one, FEWER),
                () -> eight.publish(TRANSACTIONS, ours),
                () -> moved(outbox, eight, TRANSACTIONS));
        long each = (ROUNDS + 1L) * (FEWER + TRANSACTIONS);
        Checked.equal("the messages published", each, repo.lastSequence());
        Checked.equal("the messages moved", each, outbox.moved());
        return List.of(row("1 thread", rates[0], rates[1]), row("8 threads", rates[2], rates[3]));
      }
    }
  }

  private static Row row(String measure, double ours, double outbox) {
    return new Row(measure, "/s", ours, "JDBC, an outbox and a mover", outbox, Reach.atLeast(0.5));
  }

  /** Until all are in the log. */
  private double moved(Outbox outbox, TransactionThreads threads, int count) throws SQLException {
    long begin = System.nanoTime();
    threads.publish(count, outbox::add);
    left += count;
    outbox.awaitMoved(left);
    return count / ((System.nanoTime() - begin) / 1e9);
  }
}
