package dev.intrepid.benchmarks.start;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One program that is started again and again, with the default options of the JVM and some. */
final class StartedProgram {

  private static final String HANDLED = "handled 42";
  private static final double KIBIBYTES = 1024;

  /** From which JDK on a cache has linked classes and profiles (JEP 514 and 515). */
  private static final int AHEAD_OF_TIME = 25;

  private final List<String> command = new ArrayList<>();
  private final List<Double> mebibytes = new ArrayList<>();

  StartedProgram(SmallShop shop, List<String> flags, String program, String... arguments) {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", shop.classPath(program), program));
    command.addAll(List.of(arguments));
  }

  /** The same program with what the JVM learns of it in a run before, in that file. */
  static StartedProgram trained(SmallShop shop, Path cache, String program, String... arguments)
      throws IOException, InterruptedException {
    boolean isAheadOfTime = Runtime.version().feature() >= AHEAD_OF_TIME;
    String written = isAheadOfTime ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    String read = isAheadOfTime ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    new StartedProgram(shop, List.of(written + cache), program, arguments).millisToMessage();
    Checked.equal("whether there is a cache", true, Files.size(cache) > 0);
    return new StartedProgram(shop, List.of(read + cache), program, arguments);
  }

  /** Runs it; the milliseconds from the start of the process to its first message. */
  double millisToMessage() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      double millis = (System.nanoTime() - begin) / 1e6;
      Checked.equal("what the first message said", HANDLED, String.valueOf(line));
      peak(process.pid()).ifPresent(mebibytes::add);
      process.getOutputStream().close();
      while (lines.readLine() != null) {
        // What it says while it ends.
      }
      Checked.equal("what the program ended with", 0, process.waitFor());
      return millis;
    }
  }

  /** The most memory that it had resident at its first message, in MiB; none if it is unknown. */
  OptionalDouble peak() {
    return mebibytes.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Rounds.median(mebibytes));
  }

  private static OptionalDouble peak(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.isReadable(status)) {
      return OptionalDouble.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
        .findFirst();
  }
}
