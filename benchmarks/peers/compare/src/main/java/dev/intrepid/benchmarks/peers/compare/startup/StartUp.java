package dev.intrepid.benchmarks.peers.compare.startup;

import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.peers.compare.ClassPath;
import dev.intrepid.benchmarks.peers.compare.Figure;
import dev.intrepid.benchmarks.peers.compare.Panel;
import dev.intrepid.benchmarks.peers.compare.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Programs that publish one event and handle it: how long it takes, and how much memory. */
public final class StartUp implements Scenario {

  private static final int ROUNDS = Integer.getInteger("peers.starts", 11);

  private static final String MEMORY = "Intrepid, memory";

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public String title() {
    return "From the start of a process to its first handled event";
  }

  /**
   * A program.
   *
   * @param beside what it is compared with
   */
  private record Program(String name, String beside, List<String> command) {}

  @Override
  public List<Panel> panels() throws Exception {
    try (WorkFolder folder = WorkFolder.create()) {
      List<Program> programs = programs(folder);
      List<List<Started>> starts = new ArrayList<>();
      for (Program program : programs) {
        Started.of(program.command()); // so that its files are in the page cache
        starts.add(new ArrayList<>());
      }
      for (int round = 0; round < ROUNDS; round++) {
        System.err.println("  round " + (round + 1) + " of " + ROUNDS + "…");
        List<Program> now = programs(folder);
        for (int i = 0; i < now.size(); i++) {
          starts.get(i).add(Started.of(now.get(i).command()));
        }
      }
      return List.of(
          panel("first event after", "ms", programs, starts, Started::millis),
          panel("most memory until then", "MiB", programs, starts, Started::mebibytes));
    }
  }

  private static Panel panel(
      String title,
      String unit,
      List<Program> programs,
      List<List<Started>> starts,
      ToDoubleFunction<Started> value) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      List<Double> values = starts.get(i).stream().mapToDouble(value).boxed().toList();
      Program program = programs.get(i);
      figures.add(new Figure(program.name(), program.beside(), Rounds.median(values)));
    }
    return new Panel(title, unit, false, figures);
  }

  /** All of them, those with a file each time with one that is not there. */
  private static List<Program> programs(WorkFolder folder) {
    return List.of(
        new Program("a call, by hand", "", command("workload", "FirstEvent")),
        new Program(MEMORY, "", command("intrepid", "FirstDeposit", "memory:")),
        new Program(
            "Intrepid, SQLite",
            "",
            command("intrepid", "FirstDeposit", "sqlite:" + folder.next("first.db"))),
        new Program("Axon, memory", MEMORY, command("axon", "FirstAxonEvent")),
        new Program("Occurrent, memory", MEMORY, command("occurrent", "FirstCloudEvent")),
        new Program("Spring Boot, memory", MEMORY, command("spring", "FirstSpringEvent")));
  }

  private static List<String> command(String module, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-cp", ClassPath.of(module), ClassPath.main(module, main)));
    command.addAll(List.of(arguments));
    return command;
  }
}
