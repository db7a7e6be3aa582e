package dev.intrepid.launcher.command;

import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What can be done with locks. */
final class LockCommand {

  private LockCommand() {}

  static CommandLine commandLine(Console console) {
    return new CommandLine(spec()).addSubcommand(new LockDiffCommand(console));
  }

  /** The command without a subcommand. */
  private static CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(
            (Runnable)
                () -> {
                  throw CommandFailure.usage("Say what to do: lock diff.");
                });
    spec.name("lock")
        .usageMessage()
        .description("Compare what programs store, by their intrepid.lock.")
        .synopsisSubcommandLabel("COMMAND");
    return spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
  }
}
