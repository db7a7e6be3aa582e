package dev.intrepid.benchmarks.peers.compare.pipeline;

import dev.intrepid.benchmarks.OwnProcess;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.peers.compare.ClassPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A peer in a process of its own, and what was measured of it so far. For one thread. */
final class Stored {

  private static final int HEAP = 512;
  private static final String EVENTS = System.getProperty("peers.events", "24000");

  private final String name;
  private final String beside;
  private final String module;
  private final String main;
  private final Map<String, List<Double>> values = new HashMap<>();

  Stored(String name, String beside, String module, String main) {
    this.name = name;
    this.beside = beside;
    this.module = module;
    this.main = main;
  }

  String name() {
    return name;
  }

  String beside() {
    return beside;
  }

  /** Measures it once more. */
  void measure(String... arguments) throws IOException, InterruptedException {
    List<String> flags =
        List.of("-Dpeers.events=" + EVENTS, "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    OwnProcess.Ended ended = OwnProcess.run(HEAP, flags, ClassPath.of(module), main, arguments);
    ended.output().stream()
        .map(line -> line.split(" "))
        .filter(Stored::isFigure)
        .forEach(this::add);
  }

  /** What else it prints has other words. */
  private static boolean isFigure(String[] words) {
    return words.length == 2 && Stream.of(Measured.values()).anyMatch(m -> m.is(words[0]));
  }

  private void add(String[] words) {
    values.computeIfAbsent(words[0], n -> new ArrayList<>()).add(Double.parseDouble(words[1]));
  }

  /**
   * The median.
   *
   * @throws IllegalStateException if its process has not printed it
   */
  double median(Measured measured) {
    List<Double> printed = values.get(measured.line());
    if (printed == null) {
      throw new IllegalStateException(name + " has not printed " + measured.line() + ".");
    }
    return Rounds.median(printed);
  }
}
