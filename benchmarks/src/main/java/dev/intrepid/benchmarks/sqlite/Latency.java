package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Pace;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.deposits.Arrivals;
import dev.intrepid.benchmarks.deposits.DepositJson;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From the call of publish to the handler, at 200 messages a second, held to one durable commit at
 * the same pace.
 */
public final class Latency implements Measure {

  private static final int SAMPLES = Integer.getInteger("benchmarks.samples", 500);
  private static final int ROUNDS = 5;

  private final Pace pace = new Pace(200);

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public String title() {
    return "Publish to handler on SQLite, 200 messages a second";
  }

  @Override
  public List<Row> rows() throws Exception {
    Arrivals arrivals = new Arrivals();
    double[] ours = {};
    double[] commits = {};
    try (WorkFolder folder = WorkFolder.create();
        SqliteRepo repo = SqliteRepo.open(folder.next("ours.db"));
        Intrepid app = Intrepid.builder().repo(repo).handlers(arrivals).start();
        JdbcLog log = JdbcLog.create(folder.next("jdbc.db"))) {
      published(app, arrivals);
      committed(log);
      for (int round = 0; round < ROUNDS; round++) {
        ours = joined(ours, published(app, arrivals));
        commits = joined(commits, committed(log));
      }
      Checked.events(repo, (ROUNDS + 1L) * SAMPLES);
    }
    Arrays.sort(ours);
    Arrays.sort(commits);
    double commit = Rounds.percentile(commits, 0.5);
    return List.of(
        row("p50", Rounds.percentile(ours, 0.5), commit, 1.5),
        row("p99", Rounds.percentile(ours, 0.99), commit, 5),
        row(
            "p99 beside that of a commit",
            Rounds.percentile(ours, 0.99),
            Rounds.percentile(commits, 0.99),
            5));
  }

  private static Row row(String measure, double ours, double commit, double reach) {
    return new Row(measure, "ms", ours, "a durable commit", commit, Reach.atMost(reach));
  }

  private double[] published(Intrepid app, Arrivals arrivals) throws Exception {
    arrivals.begin(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      pace.await();
      app.publish(new Deposited("account-" + i % 100, i, Arrivals.now()));
    }
    app.awaitCaughtUp(Duration.ofSeconds(30));
    return arrivals.end();
  }

  private double[] committed(JdbcLog log) throws Exception {
    double[] millis = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      pace.await();
      long begin = System.nanoTime();
      Deposited deposited = new Deposited("account-" + i % 100, i, begin);
      log.append("accounts/" + deposited.account(), "Deposited", DepositJson.encode(deposited));
      log.commit();
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return millis;
  }

  private static double[] joined(double[] before, double[] more) {
    return DoubleStream.concat(Arrays.stream(before), Arrays.stream(more)).toArray();
  }
}
