package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole time of javac, from the start of its process to its end, with the processor and on the
 * same sources with what it writes given as plain sources.
 */
public final class Compile implements Measure {

  private static final int MESSAGES = 1_000;
  private static final int TIMES = 4;

  /** What the processor writes: a class a message and a memo, and two for each ten handlers. */
  private static final int WRITTEN = MESSAGES + 3 * (MESSAGES / 10);

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
      Path sources = folder.next("src");
      Path more = folder.next("more");
      Shop.write(sources, MESSAGES);
      Shop.write(more, MESSAGES * TIMES);
      Path written = folder.next("written");
      javac(folder, written, sources);
      Checked.equal("the number of sources written", WRITTEN, files(written, ".java").size());
      double[] seconds =
          Rounds.medians(
              5,
              () -> javac(folder, folder.next("written"), sources),
              () -> javac(folder, null, sources, written),
              () -> javac(folder, folder.next("written"), more));
      return List.of(
          new Row(
              "with the processor",
              "s",
              seconds[0],
              "its output as plain sources",
              seconds[1],
              Reach.atMost(1.25)),
          new Row(
              "4,000 and 4,000",
              "s",
              seconds[2],
              "1,000 and 1,000",
              seconds[0],
              Reach.atMost(4.4)));
    }
  }

  /** Seconds; writes the processor's sources into that folder, or runs without it. */
  private static double javac(WorkFolder folder, @Nullable Path written, Path... sources)
      throws IOException, InterruptedException {
    Path output = Files.createDirectories(folder.next("classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", output.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    if (written == null) {
      arguments.add("-proc:none");
    } else {
      Files.createDirectories(written);
      arguments.addAll(List.of("-s", written.toString(), "-Aintrepid.lock=off"));
      arguments.addAll(List.of("-processor", "dev.intrepid.processor.IntrepidProcessor"));
    }
    int expected = 0;
    for (Path source : sources) {
      List<String> files = files(source, ".java");
      expected += files.size();
      arguments.addAll(files);
    }
    Path file = folder.next("arguments");
    Files.write(file, arguments.stream().map(a -> '"' + a + '"').toList());
    double seconds = run(file);
    int classes = files(output, ".class").size();
    Checked.equal("whether every source has its class", true, classes >= expected);
    return seconds;
  }

  private static double run(Path arguments) throws IOException, InterruptedException {
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    Path log = Path.of(arguments + ".log");
    long begin = System.nanoTime();
    int code =
        new ProcessBuilder(javac.toString(), "-J-Xms1g", "-J-Xmx1g", "@" + arguments)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    Checked.equal("what javac ended with", "0", code + Files.readString(log));
    return seconds;
  }

  private static List<String> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(path -> path.endsWith(suffix)).sorted().toList();
    }
  }
}
