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

/**
 * The whole time of javac, from the start of its process to its end, with the processor; on the
 * same sources with what it writes given as plain sources; and with a processor that knows
 * beforehand what to write, which is the least that javac asks for sources made while it runs.
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
      process(folder, written, sources);
      Checked.equal("the number of sources written", WRITTEN, files(written, ".java").size());
      double[] seconds =
          Rounds.medians(
              5,
              () -> process(folder, folder.next("written"), sources),
              () -> javac(folder, List.of("-proc:none"), sources, written),
              () -> process(folder, folder.next("written"), more),
              () -> handOver(folder, written, sources));
      return List.of(
          new Row(
              "with the processor",
              "s",
              seconds[0],
              "its output as plain sources",
              seconds[1],
              Reach.atMost(1.25)),
          new Row(
              "with the processor",
              "s",
              seconds[0],
              "a processor that only hands its output over",
              seconds[3],
              Reach.atMost(1.2)),
          new Row(
              "4,000 and 4,000",
              "s",
              seconds[2],
              "1,000 and 1,000",
              seconds[0],
              Reach.atMost(4.4)));
    }
  }

  /** Seconds, where the processor writes its sources into that folder. */
  private static double process(WorkFolder folder, Path written, Path sources)
      throws IOException, InterruptedException {
    Files.createDirectories(written);
    return javac(
        folder,
        List.of(
            "-s",
            written.toString(),
            "-Aintrepid.lock=off",
            "-processor",
            "dev.intrepid.processor.IntrepidProcessor"),
        sources);
  }

  /** Seconds, where a processor writes what is there already. */
  private static double handOver(WorkFolder folder, Path written, Path sources)
      throws IOException, InterruptedException {
    Path again = Files.createDirectories(folder.next("written"));
    double seconds =
        javac(
            folder,
            List.of(
                "-s",
                again.toString(),
                "-A" + HandOver.FROM + "=" + written,
                "-processor",
                HandOver.class.getName()),
            sources);
    Checked.equal("the number of sources handed over", WRITTEN, files(again, ".java").size());
    return seconds;
  }

  private static double javac(WorkFolder folder, List<String> flags, Path... sources)
      throws IOException, InterruptedException {
    Path output = Files.createDirectories(folder.next("classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", output.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(flags);
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
