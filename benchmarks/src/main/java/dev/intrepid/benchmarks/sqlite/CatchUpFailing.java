package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.benchmarks.deposits.Deposited_Event;
import dev.intrepid.benchmarks.deposits.Deposits;
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

/**
 * A long log of which one message of 500 always fails and one of 50 fails twice, with the retry
 * that subscribers have by default; held to the same log and handler without a failure. Each
 * message that always fails is alone in its stream, so that nothing is saved by passing over what
 * follows. The rate is that of the log; streams that still wait at its end are reported separately.
 */
public final class CatchUpFailing implements Measure {

  private static final int MESSAGES = Integer.getInteger("benchmarks.messages", 800_000);
  private static final int ACCOUNTS = 20_000;
  private static final String MEMOS = "unsteady-balances/";
  private static final double LONGEST_WAITS = 0.1 + 0.2 + 0.4 + 0.8;

  @Override
  public String name() {
    return "failing";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "Catch-up on SQLite: %,d messages, 1 in 500 always fails and 1 in 50 fails twice",
        MESSAGES);
  }

  @Override
  public List<Row> rows() throws Exception {
    List<Double> after = new ArrayList<>();
    try (WorkFolder folder = WorkFolder.create()) {
      Path log = folder.next("log.db");
      publish(log);
      double[] rates =
          Rounds.medians(
              3,
              () -> failing(Files.copy(log, folder.next("failing-round.db")), after),
              () -> healthy(Files.copy(log, folder.next("healthy-round.db"))));
      return List.of(
          new Row("messages", "/s", rates[0], "none fails", rates[1], Reach.atLeast(0.8)),
          new Row(
              "left at the end of the log",
              "s",
              Rounds.median(after),
              "the longest waits of five tries",
              LONGEST_WAITS,
              Reach.atMost(2.0)));
    }
  }

  private static void publish(Path file) throws Exception {
    Random random = new Random(50);
    try (IntrepidRepo repo = SqliteRepo.open(file)) {
      List<PendingEvent> page = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        String account =
            UnsteadyBalances.alwaysFails(i) ? "closed-" + i : "account-" + random.nextInt(ACCOUNTS);
        page.add(Deposited_Event.INSTANCE.pending(new Deposited(account, i % 1_000, i)));
        if (page.size() == Deposits.PAGE || i == MESSAGES - 1) {
          repo.publish(new PendingEvents(page));
          page.clear();
        }
      }
    }
  }

  private static double failing(Path file, List<Double> after) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app =
          Intrepid.builder().repo(repo).handlers(new UnsteadyBalances(true)).start()) {
        double rate = worksThrough(app, begin);
        long end = System.nanoTime();
        app.awaitCaughtUp(Duration.ofMinutes(5));
        after.add((System.nanoTime() - end) / 1e9);
        long parked = app.status().get(0).parked();
        long bad = 0;
        for (int i = 0; i < MESSAGES; i++) {
          bad += UnsteadyBalances.alwaysFails(i) ? 1 : 0;
        }
        Checked.equal("the parked streams", bad, parked);
        check(app, MESSAGES - bad);
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }

  private static double healthy(Path file) throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      long begin = System.nanoTime();
      try (Intrepid app =
          Intrepid.builder().repo(repo).handlers(new UnsteadyBalances(false)).start()) {
        double rate = worksThrough(app, begin);
        app.awaitCaughtUp(Duration.ofMinutes(5));
        check(app, MESSAGES);
        return rate;
      }
    } finally {
      WorkFolder.delete(file);
    }
  }

  private static double worksThrough(Intrepid app, long begin) throws InterruptedException {
    long head = app.repo().lastSequence();
    while (app.status().get(0).doneThrough() < head) {
      Thread.sleep(5);
    }
    return MESSAGES / ((System.nanoTime() - begin) / 1e9);
  }

  private static void check(Intrepid app, long handled) {
    long[] count = new long[1];
    app.repo()
        .eachMemo(
            MEMOS,
            memo -> {
              MemoUri<UnsteadyBalance> uri =
                  UnsteadyBalance_Memo.uri(memo.uri().substring(MEMOS.length()));
              count[0] += app.view(uri).toOptional().orElseThrow().deposits();
            });
    Checked.equal("the deposits that are counted", handled, count[0]);
  }
}
