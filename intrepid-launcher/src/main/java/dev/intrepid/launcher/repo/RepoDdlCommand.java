package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.RepoProvider;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the tables of a kind of repo. */
@Command(
    name = "ddl",
    description = {
      "Print the statements that make the tables of a repo.",
      "For people whose database is made by others. Nothing is connected to, and nothing changed."
    })
final class RepoDdlCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The word before the colon of an address, such as postgresql.")
  private String kind = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Where the tables are to be. Default: where they are unless an address says.")
  private String schema = "";

  @Mixin private final OutputOptions output = new OutputOptions();

  RepoDdlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String statements =
        RepoProvider.of(kind + ":")
            .ddl(schema)
            .orElseThrow(
                () ->
                    CommandFailure.failed(
                        "A repo of the kind " + kind + " makes what it needs by itself."));
    if (output.json) {
      JsonLine.print(console.out(), Map.of("statements", statements));
    } else {
      console.out().print(statements);
      console.out().flush();
    }
    return ExitCode.OK;
  }
}
