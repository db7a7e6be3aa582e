package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * How much longer javac takes for a small program, where most of what the processor costs is that
 * its classes are loaded and run for the first time.
 */
public final class CompileSmall implements Measure {

  private static final int MESSAGES = 20;
  private static final double SECONDS_MORE = 0.6;

  /** For the program, which finds it in its list. */
  public CompileSmall() {}

  @Override
  public String name() {
    return "compile-small";
  }

  @Override
  public String title() {
    return "javac from start to exit: 20 messages and 20 handlers";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      Javac javac = new Javac(folder);
      Path sources = folder.next("src");
      Path written = javac.written(sources, MESSAGES);
      double[] seconds =
          Rounds.medians(15, () -> javac.processed(sources), () -> javac.plain(sources, written));
      return List.of(
          new Row(
              "more than its output as plain sources",
              "s",
              seconds[0] - seconds[1],
              "may be",
              SECONDS_MORE,
              Reach.atMost(1)));
    }
  }
}
