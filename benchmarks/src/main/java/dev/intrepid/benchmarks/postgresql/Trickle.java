package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.io.IOException;
import java.util.List;

/**
 * Ten events a second, which 50 subscribers of 8 shards handle, each in the one of four processes
 * that owns the shard: whether they do the same work twice, and what is refused of it then.
 */
final class Trickle implements Measure {

  private static final int PROCESSES = 4;
  private static final int SUBSCRIBERS = 50;
  private static final int SHARDS = 8;
  private static final int A_SECOND = 10;
  private static final double PERCENT = 1;

  @Override
  public String name() {
    return "postgresql-trickle";
  }

  @Override
  public String title() {
    return "10 events a second on PostgreSQL, to 50 subscribers of 8 shards in each of 4 processes";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start()) {
      String schema = server.freshSchema();
      try (Processes all = Crowd.start(server, schema, PROCESSES, SUBSCRIBERS, SHARDS);
          Bells bells = new Bells(server.address(schema))) {
        return rows(server, all, bells);
      }
    }
  }

  private static List<Row> rows(Server server, Processes all, Bells bells) throws Exception {
    Commits before = Commits.of(all);
    server.forgetStatements();
    int events = A_SECOND * (int) Crowd.WINDOW.toSeconds();
    bells.ring(events, A_SECOND, 1);
    all.askAll(i -> "await");
    Commits after = Commits.of(all);
    server.showStatements();
    long heard = all.askAll(i -> "heard").stream().mapToLong(Long::parseLong).sum();
    long expected = (long) events * SUBSCRIBERS;
    Checked.equal("whether each was handled", true, heard >= expected);
    long commits = after.all() - before.all();
    long refused = after.refused() - before.refused();
    return List.of(
        mayBe("calls of handlers", "an event", (double) heard / events, SUBSCRIBERS),
        mayBe("refused commits", "%", 100.0 * refused / commits, PERCENT));
  }

  private static Row mayBe(String measure, String unit, double ours, double most) {
    return new Row(measure, unit, ours, "may be", most, Reach.atMost(1));
  }

  /** The commits of all processes since their start, and those that were refused. */
  private record Commits(long all, long refused) {
    static Commits of(Processes processes) throws IOException {
      long all = 0;
      long refused = 0;
      for (String answer : processes.askAll(i -> "commits")) {
        String[] words = answer.split(" ");
        all += Long.parseLong(words[0]);
        refused += Long.parseLong(words[1]);
      }
      return new Commits(all, refused);
    }
  }
}
