package dev.intrepid.benchmarks.idle;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.OwnProcess;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * 10,000 subscribers of one app with nothing to do, held to as many threads that are parked. Each
 * app is in a process of its own, and so are the threads.
 */
public final class Idle implements Measure {

  private static final int SUBSCRIBERS = Integer.getInteger("benchmarks.subscribers", 10_000);
  private static final int SHARDS = 256;
  private static final int HEAP_MEBIBYTES = 1024;
  private static final double PERCENT = 5;
  private static final double THREADS = 20;

  /** For the program, which finds it in its list. */
  public Idle() {}

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public String title() {
    return String.format(Locale.ROOT, "%,d subscribers with nothing to do", SUBSCRIBERS);
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      String many = String.valueOf(SUBSCRIBERS);
      Map<String, Double> bare = figures("bare", sqlite(folder), many);
      Map<String, Double> sqlite = figures("app", sqlite(folder), many, "1");
      Map<String, Double> memory = figures("app", "memory:", many, "1");
      Map<String, Double> sharded = figures("app", sqlite(folder), "1", String.valueOf(SHARDS));
      Map<String, Double> single = figures("app", sqlite(folder), "1", "1");
      String threads = "as many parked threads";
      return List.of(
          row("memory of one, on SQLite", "KiB", sqlite, "kibibytes", "a parked thread", bare, 2),
          row(
              "memory of one, repo in memory",
              "KiB",
              memory,
              "kibibytes",
              "a parked thread",
              bare,
              2),
          mayBe("time of a core, on SQLite", "%", sqlite, "percent", PERCENT),
          mayBe("time of a core, repo in memory", "%", memory, "percent", PERCENT),
          mayBe("left of them, on SQLite", "threads", sqlite, "threads", THREADS),
          new Row(
              "first start, on SQLite",
              "s",
              of(sqlite, "start"),
              threads + " and durable commits",
              of(bare, "start") + of(bare, "commits"),
              Reach.atMost(3)),
          row("first start, repo in memory", "s", memory, "start", threads, bare, 4),
          heard("one message to all, on SQLite", sqlite, threads, bare),
          heard("one message to all, repo in memory", memory, threads, bare),
          row("close, on SQLite", "s", sqlite, "close", threads, bare, 1),
          row(
              "memory of one of " + SHARDS + " shards",
              "KiB",
              sharded,
              "kibibytes",
              "a parked thread",
              bare,
              2),
          row(SHARDS + " shards, time of a core", "%", sharded, "percent", "one", single, 5));
    }
  }

  private static String sqlite(WorkFolder folder) {
    Path file = folder.next("idle.db");
    return "sqlite:" + file;
  }

  private static Map<String, Double> figures(String... arguments)
      throws IOException, InterruptedException {
    List<String> flags = List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    Map<String, Double> figures = new HashMap<>();
    for (String line :
        OwnProcess.run(HEAP_MEBIBYTES, flags, IdleProcess.class, arguments).output()) {
      if (line.startsWith(IdleProcess.FIGURE)) {
        String[] words = line.split(" ");
        figures.put(words[1], Double.valueOf(words[2]));
      }
    }
    System.err.println("  " + String.join(" ", arguments) + ": " + figures);
    return figures;
  }

  private static Row row(
      String measure,
      String unit,
      Map<String, Double> ours,
      String figure,
      String held,
      Map<String, Double> limit,
      double reach) {
    return new Row(measure, unit, of(ours, figure), held, of(limit, figure), Reach.atMost(reach));
  }

  private static Row mayBe(
      String measure, String unit, Map<String, Double> ours, String figure, double most) {
    return new Row(measure, unit, of(ours, figure), "may be", most, Reach.atMost(1));
  }

  /** The least would be to start a thread for each. */
  private static Row heard(
      String measure, Map<String, Double> ours, String held, Map<String, Double> bare) {
    return new Row(
        measure, "s", of(ours, "heard"), "to start " + held, of(bare, "start"), Reach.atMost(5));
  }

  private static double of(Map<String, Double> figures, String figure) {
    return Objects.requireNonNull(figures.get(figure), figure);
  }
}
