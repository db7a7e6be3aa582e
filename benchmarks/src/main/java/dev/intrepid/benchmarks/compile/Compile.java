package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole time of javac, from the start of its process to its end, with the processor; on the
 * same sources with what it writes given as plain sources; and with a processor that is given its
 * output, which is the least time javac needs for sources made while it runs.
 */
public final class Compile implements Measure {

  private static final int MESSAGES = 1_000;
  private static final int TIMES = 4;

  /** For the program, which finds it in its list. */
  public Compile() {}

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public String title() {
    return "javac from start to exit: 1,000 messages and 1,000 handlers";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      Javac javac = new Javac(folder);
      Path sources = folder.next("src");
      Path more = folder.next("more");
      Shop.write(more, MESSAGES * TIMES);
      Path written = javac.written(sources, MESSAGES);
      double[] seconds =
          Rounds.medians(
              5,
              () -> javac.processed(sources),
              () -> javac.handedOver(written, sources),
              () -> javac.plain(sources, written),
              () -> javac.processed(more));
      return List.of(
          new Row(
              "with the processor",
              "s",
              seconds[0],
              "a processor that only hands its output over",
              seconds[1],
              Reach.atMost(1.2)),
          new Row(
              "with the processor",
              "s",
              seconds[0],
              "its output as plain sources",
              seconds[2],
              Reach.atMost(1.6)),
          new Row(
              "4,000 and 4,000",
              "s",
              seconds[3],
              "1,000 and 1,000",
              seconds[0],
              Reach.atMost(4.4)));
    }
  }
}
