package dev.intrepid.benchmarks.peers.compare.startup;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.peers.workload.FirstEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One start of a program.
 *
 * @param millis from the start of its process to the line that its handler prints
 * @param mebibytes the most memory that it has had until then
 */
record Started(double millis, double mebibytes) {

  /**
   * Starts it, and ends it once it has handled its event.
   *
   * @throws IllegalStateException if it does not handle it, or ends with an error
   */
  static Started of(List<String> command) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader lines = process.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("handled")) {
        line = lines.readLine();
      }
      double millis = (System.nanoTime() - begin) / 1e6;
      Checked.equal("what " + command + " has handled", FirstEvent.LINE, String.valueOf(line));
      double mebibytes = peak(process.pid());
      process.getOutputStream().close();
      while (lines.readLine() != null) {}
      Checked.equal("how " + command + " has ended", 0, process.waitFor());
      return new Started(millis, mebibytes);
    } finally {
      process.destroyForcibly();
    }
  }

  private static double peak(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      String line = lines.filter(l -> l.startsWith("VmHWM:")).findFirst().orElseThrow();
      return Long.parseLong(Objects.requireNonNull(line).replaceAll("\\D", "")) / 1024.0;
    }
  }
}
