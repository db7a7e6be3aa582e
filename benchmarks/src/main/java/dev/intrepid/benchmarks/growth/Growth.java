package dev.intrepid.benchmarks.growth;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.util.List;
import java.util.Locale;

/**
 * What an event costs at the end of a log of 10 million, held to the same at the end of one of
 * 100,000 with as many streams and subscribers; and how long a file of 20 GB takes to open.
 */
public final class Growth implements Measure {

  private static final int FEW = Integer.getInteger("benchmarks.few", 100_000);
  private static final int MANY = Integer.getInteger("benchmarks.many", 10_000_000);
  private static final int LISTENERS = Integer.getInteger("benchmarks.subscribers", 10_000);
  private static final long GIGABYTES = Integer.getInteger("benchmarks.gigabytes", 20);
  private static final int ROUNDS = 3;
  private static final double WITHIN = 1.2;
  private static final double START_SECONDS = 2;

  /** For the program, which finds it in its list. */
  public Growth() {}

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT,
        "A log of %,d events beside one of %,d, each of %,d streams and with %,d subscribers",
        MANY,
        FEW,
        GrownLog.ACCOUNTS,
        LISTENERS);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      GrownLog few = GrownLog.write(folder.next("few.db"), FEW, LISTENERS);
      GrownLog many = GrownLog.write(folder.next("many.db"), MANY, LISTENERS);
      // Latency first: its handler would have to catch up with what the others publish.
      Row latency = row("publish to handler, p50", "ms", few::latency, many::latency);
      Row publish = row("publish, 8 threads", "µs", few::publish, many::publish);
      Row catchUp = row("catch up", "µs", few::catchUp, many::catchUp);
      Row start = row("start", "s", few::start, many::start);
      Row rare = row("first event of a rare topic", "ms", few::rareTopic, many::rareTopic);
      few.check();
      many.check();
      return List.of(latency, publish, catchUp, start, rare, opened(folder));
    }
  }

  private static Row row(
      String measure, String unit, Rounds.Measurement few, Rounds.Measurement many)
      throws Exception {
    double[] medians = Rounds.medians(ROUNDS, few, many);
    String held = String.format(Locale.ROOT, "with %,d events", FEW);
    return new Row(measure, unit, medians[1], held, medians[0], Reach.atMost(WITHIN));
  }

  private static Row opened(WorkFolder folder) throws Exception {
    LargeFile large = LargeFile.write(folder.next("large.db"), GIGABYTES * 1_000_000_000L);
    double[] seconds = Rounds.medians(ROUNDS, large::start);
    return new Row(
        "open a file of " + GIGABYTES + " GB and start",
        "s",
        seconds[0],
        "may be",
        START_SECONDS,
        Reach.atMost(1));
  }
}
