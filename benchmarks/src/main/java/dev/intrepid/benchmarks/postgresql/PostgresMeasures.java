package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Measure;
import java.util.List;

/** The measures on PostgreSQL. */
public final class PostgresMeasures {

  private PostgresMeasures() {}

  /** All of them, in the order in which they are run. */
  public static List<Measure> all() {
    return List.of(
        new Publish(),
        new Transactions(),
        new CatchUp(),
        new Latency(),
        new Idle(),
        new Trickle(),
        new RowsRead());
  }
}
