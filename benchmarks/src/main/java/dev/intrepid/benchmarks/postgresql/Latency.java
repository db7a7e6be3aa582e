package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.Intrepid;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Pace;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.deposits.Arrivals;
import dev.intrepid.benchmarks.deposits.Deposited;
import dev.intrepid.repo.IntrepidRepo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * From the call of publish to the handler, in the same process and in another one, at 200 messages
 * a second, held to one durable commit by JDBC at the same pace.
 */
final class Latency implements Measure {

  private static final int SAMPLES = Integer.getInteger("benchmarks.samples", 500);
  private static final int ROUNDS = 5;

  private final Pace pace = new Pace(200);

  @Override
  public String name() {
    return "postgresql-latency";
  }

  @Override
  public String title() {
    return "Publish to handler on PostgreSQL, 200 messages a second";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start()) {
      String schema = server.freshSchema();
      String other = server.freshSchema();
      Arrivals arrivals = new Arrivals();
      try (IntrepidRepo repo = IntrepidRepo.open(server.address(schema));
          IntrepidRepo otherRepo = IntrepidRepo.open(server.address(other));
          Intrepid app = Intrepid.builder().repo(repo).handlers(arrivals).start();
          Intrepid publisher = Intrepid.builder().repo(otherRepo).start();
          Processes handlers = Processes.start(1, ArrivalsProcess.class, server.address(other));
          JdbcLog log = JdbcLog.create(server)) {
        double[] here = {};
        double[] there = {};
        double[] commits = {};
        handled(app, arrivals);
        handled(publisher, handlers);
        committed(log);
        for (int round = 0; round < ROUNDS; round++) {
          here = joined(here, handled(app, arrivals));
          there = joined(there, handled(publisher, handlers));
          commits = joined(commits, committed(log));
        }
        Checked.events(repo, (ROUNDS + 1L) * SAMPLES);
        Checked.events(otherRepo, (ROUNDS + 1L) * SAMPLES);
        return rows(here, there, commits);
      }
    }
  }

  private static List<Row> rows(double[] here, double[] there, double[] commits) {
    return List.of(
        row("p50 in the same process", 0.5, here, commits, 1.3),
        row("p50 in another process", 0.5, there, commits, 2.5));
  }

  private static Row row(
      String measure, double share, double[] ours, double[] commits, double reach) {
    return new Row(
        measure,
        "ms",
        Rounds.percentile(ours, share),
        "a durable commit",
        Rounds.percentile(commits, share),
        Reach.atMost(reach));
  }

  private double[] handled(Intrepid app, Arrivals arrivals) throws InterruptedException {
    arrivals.begin(SAMPLES);
    publish(app);
    app.awaitCaughtUp(Duration.ofSeconds(30));
    return arrivals.end();
  }

  private double[] handled(Intrepid publisher, Processes handlers) throws Exception {
    handlers.askAll(i -> "begin " + SAMPLES);
    publish(publisher);
    String millis = handlers.askAll(i -> "end").get(0);
    return Stream.of(millis.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private void publish(Intrepid app) {
    for (int i = 0; i < SAMPLES; i++) {
      pace.await();
      app.publish(new Deposited("account-" + i % 100, i, Arrivals.now()));
    }
  }

  private double[] committed(JdbcLog log) throws SQLException {
    double[] millis = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      pace.await();
      long begin = System.nanoTime();
      log.append(new Deposited("account-" + i % 100, i, begin));
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return millis;
  }

  private static double[] joined(double[] before, double[] more) {
    double[] all = DoubleStream.concat(Arrays.stream(before), Arrays.stream(more)).toArray();
    Arrays.sort(all);
    return all;
  }
}
