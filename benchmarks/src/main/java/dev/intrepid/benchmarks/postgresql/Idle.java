package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Four processes of one app with nothing to do, each with 50 subscribers of 8 shards: what they ask
 * of the server, and what they use of the processors.
 */
final class Idle implements Measure {

  private static final int PROCESSES = 4;
  private static final int SUBSCRIBERS = 50;
  private static final int SHARDS = 8;

  @Override
  public String name() {
    return "postgresql-idle";
  }

  @Override
  public String title() {
    return "4 processes on PostgreSQL with nothing to do, each with 50 subscribers of 8 shards";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start();
        Processes all = Crowd.start(server, PROCESSES, SUBSCRIBERS, SHARDS)) {
      List<Duration> before = all.processorTimes();
      server.forgetStatements();
      long begin = System.nanoTime();
      Thread.sleep(Crowd.WINDOW.toMillis());
      double seconds = (System.nanoTime() - begin) / 1e9;
      long statements = server.statements();
      List<Duration> after = all.processorTimes();
      server.showStatements();
      List<Row> rows = new ArrayList<>();
      rows.add(mayBe("statements of all", "/s", statements / seconds, 30));
      double most = 0;
      for (int i = 0; i < PROCESSES; i++) {
        Duration used = after.get(i).minus(before.get(i));
        most = Math.max(most, 100 * used.toNanos() / 1e9 / seconds);
      }
      rows.add(mayBe("time of a core, of the busiest process", "%", most, 2));
      return rows;
    }
  }

  private static Row mayBe(String measure, String unit, double ours, double most) {
    return new Row(measure, unit, ours, "may be", most, Reach.atMost(1));
  }
}
