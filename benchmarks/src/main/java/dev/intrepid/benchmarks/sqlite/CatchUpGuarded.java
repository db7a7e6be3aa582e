package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.deposits.Balance;
import dev.intrepid.benchmarks.deposits.Balances;
import dev.intrepid.benchmarks.deposits.Deposits;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A log like that of {@link CatchUp}, worked through in eight shards, ten of 1,000 streams parked
 * on the way, the status asked for ten times a second; held to the plain path. The log is longer,
 * since to park a stream costs some commits once.
 */
public final class CatchUpGuarded implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 800_000);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  private final Deposits deposits = new Deposits(MESSAGES);

  @Override
  public String name() {
    return "guarded";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "Catch-up on SQLite: %,d messages, with 8 shards, 10 streams parked, and status asked",
        MESSAGES);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      Path log = folder.next("log.db");
      try (SqliteRepo repo = SqliteRepo.open(log)) {
        deposits.publish(repo);
      }
      double[] rates =
          Rounds.medians(
              5,
              () -> guarded(Files.copy(log, folder.next("guarded-round.db"))),
              () -> plain(Files.copy(log, folder.next("plain-round.db"))));
      return List.of(
          new Row("messages", "/s", rates[0], "the plain path", rates[1], Reach.atLeast(0.9)));
    }
  }

  private double guarded(Path file) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app = Intrepid.builder().repo(repo).handlers(new GuardedBalances()).start()) {
        Thread asking = new Thread(() -> ask(app));
        asking.start();
        app.awaitCaughtUp(Duration.ofMinutes(5));
        double rate = MESSAGES / ((System.nanoTime() - begin) / 1e9);
        asking.interrupt();
        asking.join();
        Checked.equal(
            "the parked streams", 10, app.subscription("guarded-balances").parked().size());
        deposits.check(
            app,
            "guarded-balances/",
            account -> balance(app, account),
            account -> !GuardedBalances.isBad(account));
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }

  private static Balance balance(Intrepid app, String account) {
    GuardedBalance guarded = app.view(GuardedBalance_Memo.uri(account)).toOptional().orElseThrow();
    return new Balance(account, guarded.cents(), guarded.deposits());
  }

  private static void ask(Intrepid app) {
    try {
      while (true) {
        Checked.equal("the shards that tell their status", 8, app.status().size());
        Thread.sleep(BETWEEN_QUESTIONS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private double plain(Path file) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app = Intrepid.builder().repo(repo).handlers(new Balances()).start()) {
        app.awaitCaughtUp(Duration.ofMinutes(5));
        double rate = MESSAGES / ((System.nanoTime() - begin) / 1e9);
        deposits.check(app);
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }
}
