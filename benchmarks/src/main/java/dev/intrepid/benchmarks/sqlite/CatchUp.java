package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** 200,000 messages, each changing one of 1,000 memos, held to JDBC in transactions of 512. */
public final class CatchUp implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 200_000);
  private static final int ACCOUNTS = 1_000;
  private static final int PAGE = 512;

  private final List<Deposited> deposits = deposits();

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
        ACCOUNTS);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      Path ourLog = folder.next("ours.db");
      Path jdbcLog = folder.next("jdbc.db");
      publishOurs(ourLog);
      publishJdbc(jdbcLog);
      double[] rates =
          Rounds.medians(
              3,
              () -> ours(copy(ourLog, folder.next("ours-round.db"))),
              () -> byHand(copy(jdbcLog, folder.next("jdbc-round.db"))));
      return List.of(
          new Row("messages", "/s", rates[0], "JDBC by hand", rates[1], Reach.atLeast(0.7)));
    }
  }

  private double ours(Path file) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Balances()).start()) {
        app.awaitCaughtUp(Duration.ofMinutes(5));
        double rate = MESSAGES / seconds(begin);
        check(app);
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }

  private void check(Intrepid app) {
    long cents = 0;
    long count = 0;
    List<CacheRecord> memos = app.repo().listMemos("balances/", "", ACCOUNTS + 1);
    for (CacheRecord memo : memos) {
      String account = memo.uri().substring("balances/".length());
      Balance balance = app.view(Balance_Memo.uri(account)).toOptional().orElseThrow();
      cents += balance.cents();
      count += balance.deposits();
    }
    Checked.equal("the number of our memos", ACCOUNTS, memos.size());
    Checked.equal("our sum", sum(), cents);
    Checked.equal("our count", (long) MESSAGES, count);
  }

  private double byHand(Path file) throws Exception {
    try (JdbcFold fold = new JdbcFold(file)) {
      long begin = System.nanoTime();
      int accounts = fold.run().size();
      double rate = MESSAGES / seconds(begin);
      Checked.equal("the number of memos by hand", ACCOUNTS, accounts);
      Checked.equal("the sum by hand", sum(), fold.stored("cents"));
      Checked.equal("the count by hand", (long) MESSAGES, fold.stored("deposits"));
      return rate;
    } finally {
      WorkFolder.delete(file);
    }
  }

  private void publishOurs(Path file) throws Exception {
    try (IntrepidRepo repo = SqliteRepo.open(file)) {
      for (int from = 0; from < MESSAGES; from += PAGE) {
        List<PendingEvent> page = new ArrayList<>();
        for (Deposited deposited : deposits.subList(from, Math.min(MESSAGES, from + PAGE))) {
          page.add(Deposited_Event.INSTANCE.pending(deposited));
        }
        repo.publish(new PendingEvents(page));
      }
    }
  }

  private void publishJdbc(Path file) throws Exception {
    try (JdbcLog log = JdbcLog.create(file)) {
      int pending = 0;
      for (Deposited deposited : deposits) {
        log.append("accounts/" + deposited.account(), "Deposited", DepositJson.encode(deposited));
        if (++pending % PAGE == 0) {
          log.commit();
        }
      }
      log.commit();
    }
  }

  private long sum() {
    return deposits.stream().mapToLong(Deposited::cents).sum();
  }

  private static List<Deposited> deposits() {
    Random random = new Random(200_000);
    List<Deposited> deposits = new ArrayList<>(MESSAGES);
    for (int i = 0; i < MESSAGES; i++) {
      int account = i < ACCOUNTS ? i : random.nextInt(ACCOUNTS);
      deposits.add(new Deposited("account-" + account, random.nextInt(100_000), i));
    }
    return deposits;
  }

  /** Closed databases: the last connection has moved the WAL into the file. */
  private static Path copy(Path database, Path to) throws Exception {
    return Files.copy(database, to);
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
