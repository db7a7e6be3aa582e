package dev.intrepid.benchmarks.start;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of a process to its first message handled, beside a program that parses, calls and
 * prints by hand; and the same with what the JVM has learnt of the app in a file, as
 * docs/running.md says.
 */
public final class Start implements Measure {

  private static final int ROUNDS = 15;
  private static final String MEMORY = "memory:";

  /** For the program, which finds it in its list. */
  public Start() {}

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String title() {
    return "From the start of a process to its first message";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      SmallShop shop = SmallShop.compiledIn(folder);
      Path file = folder.next("shop.db");
      String database = "sqlite:" + file;
      StartedProgram plain = new StartedProgram(shop, List.of(), SmallShop.BY_HAND);
      StartedProgram memory = new StartedProgram(shop, List.of(), SmallShop.APP, MEMORY);
      StartedProgram sqlite = new StartedProgram(shop, List.of(), SmallShop.APP, database);
      StartedProgram cachedMemory =
          StartedProgram.trained(shop, folder.next("cache"), SmallShop.APP, MEMORY);
      StartedProgram cachedSqlite =
          StartedProgram.trained(shop, folder.next("cache"), SmallShop.APP, database);
      double[] millis =
          Rounds.medians(
              ROUNDS,
              plain::millisToMessage,
              memory::millisToMessage,
              () -> onNewFile(sqlite, file),
              cachedMemory::millisToMessage,
              () -> onNewFile(cachedSqlite, file));
      List<Row> rows = new ArrayList<>();
      rows.add(time("repo in memory", millis[1], millis[0], 2));
      rows.add(time("on SQLite", millis[2], millis[0], 3));
      rows.add(time("repo in memory, from a cache", millis[3], millis[0], 1.3));
      rows.add(time("on SQLite, from a cache", millis[4], millis[0], 1.3));
      rows.addAll(memory("repo in memory", memory, plain, 1.4));
      rows.addAll(memory("on SQLite", sqlite, plain, 1.6));
      return rows;
    }
  }

  private static double onNewFile(StartedProgram program, Path file) throws Exception {
    WorkFolder.delete(file);
    return program.millisToMessage();
  }

  private static Row time(String what, double ours, double limit, double reach) {
    return new Row(what, "ms", ours, "plain Java", limit, Reach.atMost(reach));
  }

  /** None where the operating system does not say how much memory a process has used. */
  private static List<Row> memory(
      String what, StartedProgram ours, StartedProgram limit, double reach) {
    if (ours.peak().isEmpty() || limit.peak().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Row(
            "memory, " + what,
            "MiB",
            ours.peak().getAsDouble(),
            "plain Java",
            limit.peak().getAsDouble(),
            Reach.atMost(reach)));
  }
}
