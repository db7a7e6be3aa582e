package dev.intrepid.launcher.parked;

import dev.intrepid.launcher.command.HelpOption;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What can be done with parked streams. */
public final class ParkedCommand {

  private ParkedCommand() {}

  public static CommandLine commandLine(Console console, Apps apps) {
    return new CommandLine(spec())
        .addSubcommand(new ParkedListCommand(console, apps))
        .addSubcommand(new ParkedShowCommand(console, apps))
        .addSubcommand(new ParkedRetryCommand(console, apps))
        .addSubcommand(new ParkedSkipCommand(console, apps))
        .addSubcommand(new ParkedDropCommand(console, apps));
  }

  /** The command without a subcommand. */
  private static CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(
            (Runnable)
                () -> {
                  throw CommandFailure.usage(
                      "Say what to do: parked list, show, retry, skip or drop.");
                });
    spec.name("parked")
        .usageMessage()
        .description(
            "Show the streams that subscribers have parked because a message failed, and say what"
                + " becomes of them.")
        .synopsisSubcommandLabel("COMMAND");
    return spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
  }
}
