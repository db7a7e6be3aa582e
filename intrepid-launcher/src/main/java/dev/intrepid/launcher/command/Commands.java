package dev.intrepid.launcher.command;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.CommandGroup;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.memos.MemosCommand;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.FailureReport;
import dev.intrepid.launcher.parked.ParkedCommand;
import dev.intrepid.launcher.repo.RepoCommand;
import dev.intrepid.launcher.subscriptions.SubscriptionsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and the message about an unknown one. */
public final class Commands {

  private final Console console;
  private final CommandLine root;

  public Commands(Console console, Apps apps, Stop stop) {
    this.console = console;
    this.root =
        CommandGroup.commandLine(
            console.command(), "Runs Intrepid apps and shows what is in their repos.");
    root.getCommandSpec()
        .addMixin("version", CommandSpec.forAnnotatedObject(new VersionOption()))
        .versionProvider(Version::lines);
    root.addSubcommand(new ListCommand(console, apps));
    root.addSubcommand(new CatalogCommand(console, apps));
    root.addSubcommand(RunCommand.commandLine(console, apps, stop));
    root.addSubcommand(new EventsCommand(console, apps));
    root.addSubcommand(MemosCommand.commandLine(console, apps));
    root.addSubcommand(new StatusCommand(console, apps, stop));
    root.addSubcommand(SubscriptionsCommand.commandLine(console, apps));
    root.addSubcommand(ParkedCommand.commandLine(console, apps));
    root.addSubcommand(RepoCommand.commandLine(console, stop));
    root.addSubcommand(LockCommand.commandLine(console));
    root.setOut(console.out());
    root.setErr(console.err());
    // Else an argument such as @ada is replaced by what a file of that name has in it.
    root.setExpandAtFiles(false);
    root.setUsageHelpWidth(Math.min(console.width(), 100));
    root.setUsageHelpAutoWidth(false);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setParameterExceptionHandler((e, args) -> reportMisuse(e));
    root.setExecutionExceptionHandler((e, line, parsed) -> reportFailure(e, parsed, stop));
  }

  public int execute(String... args) {
    try {
      return root.execute(HelpWords.asOptions(root, args));
    } catch (UnmatchedArgumentException e) {
      return reportMisuse(e);
    }
  }

  private int reportFailure(Exception failure, CommandLine.ParseResult parsed, Stop stop) {
    boolean verbose = parsed.originalArgs().contains(Logging.VERBOSE);
    if (!stop.isRequested()) {
      return FailureReport.report(console, failure, verbose);
    }
    for (Throwable other : Stop.failuresBesides(failure)) {
      FailureReport.report(console, other, verbose);
    }
    return ExitCode.INTERRUPTED;
  }

  private int reportMisuse(ParameterException e) {
    CommandLine at = e.getCommandLine();
    console.err().println(console.command() + ": " + Misuse.sentence(e));
    console.err().println("Help: " + at.getCommandSpec().qualifiedName() + " --help");
    console.err().flush();
    return ExitCode.USAGE;
  }
}
