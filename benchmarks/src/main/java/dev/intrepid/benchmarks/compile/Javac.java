package dev.intrepid.benchmarks.compile;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs javac in a process of its own; answers the seconds from its start to its exit. */
final class Javac {

  static final String PROCESSOR = "dev.intrepid.processor.IntrepidProcessor";

  private final WorkFolder folder;

  Javac(WorkFolder folder) {
    this.folder = folder;
  }

  /**
   * Writes a shop of so many messages into a folder, and compiles it.
   *
   * @return the folder of what the processor wrote, which is as much as it should be
   */
  Path written(Path sources, int messages) throws IOException, InterruptedException {
    Shop.write(sources, messages);
    Path written = folder.next("written");
    processed(written, sources);
    Checked.equal(
        "the number of sources written", Shop.written(messages), files(written, ".java").size());
    return written;
  }

  /** With the processor, which writes its sources into a new folder. */
  double processed(Path sources) throws IOException, InterruptedException {
    return processed(folder.next("written"), sources);
  }

  /** With the processor, which writes its sources into that folder. */
  private double processed(Path written, Path sources) throws IOException, InterruptedException {
    Files.createDirectories(written);
    return run(
        List.of("-s", written.toString(), "-Aintrepid.lock=off", "-processor", PROCESSOR), sources);
  }

  /** With a processor that hands over what is written there already. */
  double handedOver(Path written, Path sources) throws IOException, InterruptedException {
    Path again = Files.createDirectories(folder.next("written"));
    String from = "-A" + HandOver.FROM + "=" + written;
    double seconds =
        run(List.of("-s", again.toString(), from, "-processor", HandOver.class.getName()), sources);
    Checked.equal(
        "the number of sources handed over",
        files(written, ".java").size(),
        files(again, ".java").size());
    return seconds;
  }

  /** Without a processor. */
  double plain(Path... sources) throws IOException, InterruptedException {
    return run(List.of("-proc:none"), sources);
  }

  private double run(List<String> flags, Path... sources) throws IOException, InterruptedException {
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

  /** The files of a folder, and of those in it, whose names end so. */
  static List<String> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(path -> path.endsWith(suffix)).sorted().toList();
    }
  }
}
