package dev.intrepid.launcher.command;

import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What can be done with repos as a whole. */
final class RepoCommand {

  private RepoCommand() {}

  static CommandLine commandLine(Console console, Stop stop) {
    return new CommandLine(spec())
        .addSubcommand(new RepoBackupCommand(console))
        .addSubcommand(new RepoCopyCommand(console, stop))
        .addSubcommand(new RepoVerifyCommand(console, stop))
        .addSubcommand(new RepoDdlCommand(console));
  }

  /** The command without a subcommand. */
  private static CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(
            (Runnable)
                () -> {
                  throw CommandFailure.usage(
                      "Say what to do: repo backup, repo copy, repo verify or repo ddl.");
                });
    spec.name("repo")
        .usageMessage()
        .description("Back up a repo, copy it into another, check it, or print the tables of one.")
        .synopsisSubcommandLabel("COMMAND");
    return spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
  }
}
