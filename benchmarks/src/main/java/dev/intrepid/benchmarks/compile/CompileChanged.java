package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.OwnProcess;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of a compiled program is compiled alone, with the output of the others in place, in a
 * process that has compiled before, as Gradle and IDEs do it. What it takes without the processor
 * is said twice: with what the processor writes for the file as plain sources, and through one that
 * only hands these over.
 */
public final class CompileChanged implements Measure {

  private static final int MESSAGES = 20;
  private static final int HEAP_MEBIBYTES = 1024;

  /** For the program, which finds it in its list. */
  public CompileChanged() {}

  @Override
  public String name() {
    return "compile-changed";
  }

  @Override
  public String title() {
    return "One changed file of 20 messages and 20 handlers, by the compiler API";
  }

  @Override
  public List<Row> rows() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      return Stream.concat(
              rows("ten handlers", "Handlers0", folder.next("handlers")),
              rows("a message", "Event0", folder.next("message")))
          .toList();
    }
  }

  private static Stream<Row> rows(String what, String changed, Path folder) throws Exception {
    List<Double> milliseconds =
        OwnProcess.run(
                HEAP_MEBIBYTES,
                List.of(),
                Recompile.class,
                folder.toString(),
                Integer.toString(MESSAGES),
                changed)
            .output()
            .stream()
            .map(Double::valueOf)
            .toList();
    return Stream.of(
        row(what, milliseconds, "handed over", 1),
        row(what, milliseconds, "as plain sources", 2),
        row(what, milliseconds, "the file alone", 3));
  }

  private static Row row(String what, List<Double> milliseconds, String held, int limit) {
    return new Row(
        what, "ms", milliseconds.get(0), held, milliseconds.get(limit), Reach.atMost(1.3));
  }
}
