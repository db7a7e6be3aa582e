package dev.intrepid.launcher.parked;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.CommandGroup;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;

/** What can be done with parked streams. */
public final class ParkedCommand {

  private ParkedCommand() {}

  public static CommandLine commandLine(Console console, Apps apps) {
    return CommandGroup.commandLine(
            "parked",
            "Show the streams that subscribers have parked because a message failed, and say what"
                + " becomes of them.")
        .addSubcommand(new ParkedListCommand(console, apps))
        .addSubcommand(new ParkedShowCommand(console, apps))
        .addSubcommand(new ParkedRetryCommand(console, apps))
        .addSubcommand(new ParkedSkipCommand(console, apps))
        .addSubcommand(new ParkedDropCommand(console, apps));
  }
}
