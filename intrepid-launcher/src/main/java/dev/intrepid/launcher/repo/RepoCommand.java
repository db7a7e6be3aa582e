package dev.intrepid.launcher.repo;

import dev.intrepid.launcher.input.CommandGroup;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;

/** What can be done with repos as a whole. */
public final class RepoCommand {

  private RepoCommand() {}

  public static CommandLine commandLine(Console console, Stop stop) {
    return CommandGroup.commandLine(
            "repo", "Back up a repo, copy it into another, check it, or print the tables of one.")
        .addSubcommand(new RepoBackupCommand(console))
        .addSubcommand(new RepoCopyCommand(console, stop))
        .addSubcommand(new RepoVerifyCommand(console, stop))
        .addSubcommand(new RepoDdlCommand(console));
  }
}
