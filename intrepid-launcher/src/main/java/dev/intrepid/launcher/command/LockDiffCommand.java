package dev.intrepid.launcher.command;

import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextWidth;
import dev.intrepid.lock.Difference;
import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockDiff;
import dev.intrepid.lock.LockSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what changed from one lock to the next, for a review. */
@Command(
    name = "diff",
    description = {
      "Print what changed from one intrepid.lock to the next: first what breaks stored data.",
      "The exit code is 1 if something does."
    })
final class LockDiffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The lock before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The lock after.")
  private Path now = Path.of("");

  @Mixin private final OutputOptions output = new OutputOptions();

  LockDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Difference> differences = LockDiff.between(read(before), read(now));
    if (output.json) {
      differences.forEach(d -> JsonLine.print(console.out(), properties(d)));
    } else {
      print(differences);
    }
    return differences.stream().anyMatch(LockDiffCommand::breaks) ? ExitCode.FAILED : ExitCode.OK;
  }

  private static Lock read(Path path) throws IOException {
    try {
      return Lock.parse(Files.readAllBytes(path));
    } catch (LockSyntaxException e) {
      String where = path + ":" + e.line();
      throw CommandFailure.failed(where + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private static boolean breaks(Difference difference) {
    return difference.change().breaksWhatIsStored();
  }

  private void print(List<Difference> differences) {
    if (differences.isEmpty()) {
      console.out().println("Both store the same.");
      return;
    }
    List<Difference> breaking = differences.stream().filter(LockDiffCommand::breaks).toList();
    List<Difference> others = differences.stream().filter(d -> !breaks(d)).toList();
    if (!breaking.isEmpty()) {
      console.out().println("Breaks what is stored:");
      breaking.forEach(this::printWhole);
    }
    if (!others.isEmpty()) {
      console.out().println("What is stored is read as before:");
      others.forEach(this::printWhole);
    }
  }

  private void printWhole(Difference difference) {
    console.out().println("  " + TextWidth.printable(difference.what()));
    for (String sentence : List.of(difference.breaks(), difference.wayOut())) {
      if (!sentence.isEmpty()) {
        console.out().println("    " + TextWidth.printable(sentence));
      }
    }
  }

  private static Map<String, Object> properties(Difference difference) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("change", difference.change().name());
    properties.put("breaks", breaks(difference));
    properties.put("subject", difference.subject().line());
    properties.put("path", difference.path());
    properties.put("what", difference.what());
    properties.put("why", difference.breaks());
    properties.put("wayOut", difference.wayOut());
    return properties;
  }
}
