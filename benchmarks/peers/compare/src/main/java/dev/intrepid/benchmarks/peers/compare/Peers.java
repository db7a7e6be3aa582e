package dev.intrepid.benchmarks.peers.compare;

import dev.intrepid.benchmarks.Machine;
import dev.intrepid.benchmarks.peers.compare.codec.Codecs;
import dev.intrepid.benchmarks.peers.compare.dispatch.Dispatch;
import dev.intrepid.benchmarks.peers.compare.pipeline.Pipeline;
import dev.intrepid.benchmarks.peers.compare.startup.StartUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code benchmarks/peers/run}: a table for each scenario, and its bars. */
public final class Peers {

  private static final List<Scenario> SCENARIOS =
      List.of(new Dispatch(), new Codecs(), new StartUp(), new Pipeline());

  /** Where the drawings go. */
  private static final Path DRAWINGS = Path.of(System.getProperty("peers.drawings", "target"));

  private Peers() {}

  /** Runs the scenarios that are named, or {@code all}. */
  public static void main(String[] arguments) throws Exception {
    List<String> known = SCENARIOS.stream().map(Scenario::name).toList();
    List<String> chosen = List.of(arguments).contains("all") ? known : List.of(arguments);
    if (chosen.isEmpty() || !known.containsAll(chosen)) {
      System.err.println("Usage: benchmarks/peers/run all | " + String.join(" | ", known));
      System.exit(2);
    }
    System.out.println(Machine.describe());
    for (Scenario scenario : SCENARIOS) {
      if (chosen.contains(scenario.name())) {
        show(scenario);
      }
    }
  }

  private static void show(Scenario scenario) throws Exception {
    System.err.println(scenario.name() + "…");
    List<Panel> panels = scenario.panels();
    System.out.println("\n### " + scenario.title() + " (`" + scenario.name() + "`)\n");
    new Table(panels).lines().forEach(System.out::println);
    draw(scenario, panels);
  }

  private static void draw(Scenario scenario, List<Panel> panels) throws IOException {
    Path file = DRAWINGS.resolve(scenario.name() + ".svg");
    Files.writeString(file, Bars.svg(scenario.title(), panels));
    System.out.println("\n![" + scenario.title() + "](" + file.getFileName() + ")");
  }
}
