package dev.intrepid.launcher.memos;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about memos; without a subcommand, memos are listed. */
@Command(
    name = MemosCommand.NAME,
    description = "Print the memos of a repo; or look at one, drop some, count how they are used.")
public final class MemosCommand extends MemosListing {

  public static final String NAME = "memos";

  private MemosCommand(Console console, Apps apps) {
    super(console, apps);
  }

  public static CommandLine commandLine(Console console, Apps apps) {
    return new CommandLine(new MemosCommand(console, apps))
        .addSubcommand(new MemosListCommand(console, apps))
        .addSubcommand(new MemosViewCommand(console, apps))
        .addSubcommand(new MemosEvictCommand(console, apps))
        .addSubcommand(new MemosStatsCommand(console, apps));
  }
}
