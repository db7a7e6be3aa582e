package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.deposits.Balances;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.benchmarks.deposits.Deposits;
import dev.intrepid.benchmarks.deposits.JdbcFold;
import dev.intrepid.benchmarks.deposits.ShardedBalances;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * 200,000 messages, each changing one of 1,000 memos, held to JDBC in transactions of 512, and of
 * as many as a page of ours becomes.
 */
public final class CatchUp implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 200_000);

  private final Deposits deposits = new Deposits(MESSAGES);

  @Override
  public String name() {
    return "catch-up";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "Catch-up on SQLite: %,d messages, each changing one of %,d memos; marker and memos durable",
        MESSAGES,
        Deposits.ACCOUNTS);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      Path ourLog = folder.next("ours.db");
      Path jdbcLog = folder.next("jdbc.db");
      try (SqliteRepo repo = SqliteRepo.open(ourLog)) {
        deposits.publish(repo);
      }
      publishJdbc(jdbcLog);
      double[] rates =
          Rounds.medians(
              3,
              () ->
                  ours(copy(ourLog, folder.next("ours-round.db")), new Balances(), deposits::check),
              () ->
                  ours(
                      copy(ourLog, folder.next("sharded-round.db")),
                      new ShardedBalances(),
                      deposits::checkSharded),
              () -> byHand(copy(jdbcLog, folder.next("jdbc-round.db")), JdbcFold.USUAL_PAGE),
              () -> byHand(copy(jdbcLog, folder.next("jdbc-round.db")), JdbcFold.LARGE_PAGE));
      return List.of(
          row("messages", rates[0], JdbcFold.USUAL_PAGE, rates[2]),
          row("messages, 8 shards", rates[1], JdbcFold.USUAL_PAGE, rates[2]),
          row("messages", rates[0], JdbcFold.LARGE_PAGE, rates[3]));
    }
  }

  private static Row row(String measure, double ours, int page, double limit) {
    return new Row(measure, "/s", ours, JdbcFold.name(page), limit, Reach.atLeast(0.7));
  }

  private double ours(Path file, Object handlers, Consumer<Intrepid> check) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app = Intrepid.builder().repo(repo).handlers(handlers).start()) {
        app.awaitCaughtUp(Duration.ofMinutes(5));
        double rate = MESSAGES / seconds(begin);
        check.accept(app);
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }

  private double byHand(Path file, int page) throws Exception {
    try (SqliteFold fold = new SqliteFold(file, page)) {
      long begin = System.nanoTime();
      int accounts = fold.run();
      double rate = MESSAGES / seconds(begin);
      Checked.equal("the number of memos by hand", Deposits.ACCOUNTS, accounts);
      Checked.equal("the sum by hand", deposits.sum(), fold.stored("cents"));
      Checked.equal("the count by hand", (long) MESSAGES, fold.stored("deposits"));
      return rate;
    } finally {
      WorkFolder.delete(file);
    }
  }

  private void publishJdbc(Path file) throws Exception {
    try (JdbcLog log = JdbcLog.create(file)) {
      int pending = 0;
      for (Deposited deposited : deposits.all) {
        log.append("accounts/" + deposited.account(), "Deposited", DepositJson.encode(deposited));
        if (++pending % Deposits.PAGE == 0) {
          log.commit();
        }
      }
      log.commit();
    }
  }

  /** Closed databases: the last connection has moved the WAL into the file. */
  private static Path copy(Path database, Path to) throws Exception {
    return Files.copy(database, to);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
