package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.util.List;
import java.util.Locale;

/**
 * 1,000 events a second, which 50 subscribers of one process handle at the end of the log: how many
 * rows of the log the server reads for them. It also reads some for the publisher, which are
 * counted without subscribers first.
 */
final class RowsRead implements Measure {

  private static final int SUBSCRIBERS = 50;
  private static final int A_SECOND = 1_000;
  private static final int THREADS = 8;
  private static final int EVENTS = A_SECOND * (int) Crowd.WINDOW.toSeconds();

  @Override
  public String name() {
    return "postgresql-rows";
  }

  @Override
  public String title() {
    return "Rows of the log read on PostgreSQL, 1,000 events a second, 50 subscribers at its end";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (Server server = Server.start()) {
      long byPublisher = read(server, 0);
      long all = read(server, SUBSCRIBERS);
      return List.of(
          new Row(
              "rows read for subscribers",
              "an event",
              (all - byPublisher) / (double) EVENTS,
              "each read once",
              1,
              Reach.atMost(2)));
    }
  }

  /** The rows that are read of a new log, while so many subscribers handle it, if any do. */
  private static long read(Server server, int subscribers) throws Exception {
    String schema = server.freshSchema();
    server.forgetStatements();
    double rate;
    try (Bells bells = new Bells(server.address(schema))) {
      if (subscribers == 0) {
        rate = bells.ring(EVENTS, A_SECOND, THREADS);
      } else {
        try (Processes handlers = Crowd.start(server, schema, 1, subscribers, 1)) {
          rate = bells.ring(EVENTS, A_SECOND, THREADS);
          handlers.askAll(i -> "await");
          long heard = Long.parseLong(handlers.askAll(i -> "heard").get(0));
          Checked.equal("the calls of handlers", (long) EVENTS * subscribers, heard);
        }
      }
      server.showStatements();
    }
    System.err.printf(Locale.ROOT, "  %d subscribers, %.0f events a second%n", subscribers, rate);
    server.awaitNoConnections();
    return server.number(
        "SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables"
            + " WHERE relname = 'events' AND schemaname = '"
            + schema
            + "'");
  }
}
