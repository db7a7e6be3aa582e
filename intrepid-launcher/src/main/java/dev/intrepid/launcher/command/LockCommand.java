package dev.intrepid.launcher.command;

import dev.intrepid.launcher.input.CommandGroup;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;

/** What can be done with locks. */
final class LockCommand {

  private LockCommand() {}

  static CommandLine commandLine(Console console) {
    return CommandGroup.commandLine("lock", "Compare what programs store, by their intrepid.lock.")
        .addSubcommand(new LockDiffCommand(console));
  }
}
