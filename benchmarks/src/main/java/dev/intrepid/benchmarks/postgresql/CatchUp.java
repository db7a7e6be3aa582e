package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.deposits.Balances;
import dev.intrepid.benchmarks.deposits.Deposits;
import dev.intrepid.benchmarks.deposits.JdbcFold;
import dev.intrepid.benchmarks.deposits.ShardedBalances;
import dev.intrepid.repo.IntrepidRepo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * 200,000 messages, each changing one of 1,000 memos, held to JDBC in transactions of 512, and of
 * as many as a page of ours becomes.
 */
final class CatchUp implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 200_000);
  private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 3);

  private final Deposits deposits = new Deposits(MESSAGES);

  @Override
  public String name() {
    return "postgresql-catch-up";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "Catch-up on PostgreSQL: %,d messages, each changing one of %,d memos",
        MESSAGES,
        Deposits.ACCOUNTS);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start();
        JdbcLog log = JdbcLog.create(server)) {
      String schema = server.freshSchema();
      try (IntrepidRepo repo = IntrepidRepo.open(server.address(schema))) {
        deposits.publish(repo);
      }
      for (int from = 0; from < MESSAGES; from += Deposits.PAGE) {
        log.append(deposits.all.subList(from, Math.min(MESSAGES, from + Deposits.PAGE)));
      }
      server.run("VACUUM ANALYZE");
      double[] rates =
          Rounds.medians(
              ROUNDS,
              () -> ours(server, schema, new Balances(), deposits::check),
              () -> ours(server, schema, new ShardedBalances(), deposits::checkSharded),
              () -> byHand(server, log.schema(), JdbcFold.USUAL_PAGE),
              () -> byHand(server, log.schema(), JdbcFold.LARGE_PAGE));
      return List.of(
          row("messages", rates[0], JdbcFold.USUAL_PAGE, rates[2]),
          row("messages, 8 shards", rates[1], JdbcFold.USUAL_PAGE, rates[2]),
          row("messages", rates[0], JdbcFold.LARGE_PAGE, rates[3]));
    }
  }

  private static Row row(String measure, double ours, int page, double limit) {
    return new Row(measure, "/s", ours, JdbcFold.name(page), limit, Reach.atLeast(0.8));
  }

  private double ours(Server server, String schema, Object handlers, Consumer<Intrepid> check)
      throws Exception {
    begin(server, schema, "memos, {schema}.memo_changes, {schema}.markers");
    try (IntrepidRepo repo = IntrepidRepo.open(server.address(schema))) {
      long begin = System.nanoTime();
      try (Intrepid app = Intrepid.builder().repo(repo).handlers(handlers).start()) {
        app.awaitCaughtUp(Duration.ofMinutes(5));
        double rate = rate(begin);
        server.showStatements();
        check.accept(app);
        return rate;
      }
    }
  }

  private double byHand(Server server, String schema, int page) throws SQLException {
    begin(server, schema, "memos, {schema}.markers");
    try (PostgresFold fold = new PostgresFold(server.connect(), schema, page)) {
      long begin = System.nanoTime();
      int accounts = fold.run();
      double rate = rate(begin);
      server.showStatements();
      Checked.equal("the number of memos by hand", Deposits.ACCOUNTS, accounts);
      Checked.equal("the sum by hand", deposits.sum(), stored(server, schema, "cents"));
      Checked.equal("the count by hand", (long) MESSAGES, stored(server, schema, "deposits"));
      return rate;
    }
  }

  /** Only the log is there, and what was written before does not slow down this round. */
  private static void begin(Server server, String schema, String tables) throws SQLException {
    server.run("TRUNCATE " + ("{schema}." + tables).replace("{schema}", schema));
    server.run("CHECKPOINT");
    server.forgetStatements();
  }

  private static long stored(Server server, String schema, String property) throws SQLException {
    return server.number(
        "SELECT sum((data::jsonb ->> '" + property + "')::bigint) FROM " + schema + ".memos");
  }

  private static double rate(long begin) {
    return MESSAGES / ((System.nanoTime() - begin) / 1e9);
  }
}
