package dev.intrepid.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: which commands there are, and what is said about one that is none. */
final class Commands {

  private final Console console;
  private final CommandLine root;

  Commands(Console console, Apps apps, Stop stop) {
    this.console = console;
    this.root = new CommandLine(rootSpec());
    root.setCommandName(console.command());
    root.addSubcommand(new ListCommand(console, apps));
    root.addSubcommand(new CatalogCommand(console, apps));
    root.addSubcommand(RunCommand.commandLine(console, apps, stop));
    root.addSubcommand(new EventsCommand(console, apps));
    root.addSubcommand(MemosCommand.commandLine(console, apps));
    root.addSubcommand(new StatusCommand(console, apps, stop));
    root.addSubcommand(SubscriptionsCommand.commandLine(console, apps));
    root.addSubcommand(ParkedCommand.commandLine(console, apps));
    root.addSubcommand(LockCommand.commandLine(console));
    root.setOut(console.out());
    root.setErr(console.err());
    root.setUsageHelpWidth(Math.min(console.width(), 100));
    root.setUsageHelpAutoWidth(false);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setParameterExceptionHandler((e, args) -> reportMisuse(e));
    root.setExecutionExceptionHandler((e, line, parsed) -> reportFailure(e, parsed, stop));
  }

  /** The command without a subcommand. */
  private static CommandSpec rootSpec() {
    CommandSpec spec =
        CommandSpec.wrapWithoutInspection(
            (Runnable)
                () -> {
                  throw CommandFailure.usage(
                      "Say what to do: list, catalog, run, events, memos, status, subscriptions, parked or"
                          + " lock.");
                });
    spec.usageMessage()
        .description("Runs Intrepid apps and shows what is in their repos.")
        .synopsisSubcommandLabel("COMMAND");
    return spec.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
  }

  int execute(String... args) {
    return root.execute(args);
  }

  private int reportFailure(Exception failure, CommandLine.ParseResult parsed, Stop stop) {
    if (stop.isRequested()) {
      return ExitCode.INTERRUPTED;
    }
    boolean verbose = parsed.originalArgs().contains(Logging.VERBOSE);
    return Failures.report(console, failure, verbose);
  }

  private int reportMisuse(ParameterException e) {
    CommandLine at = e.getCommandLine();
    console.err().println(console.command() + ": " + sentence(e, at));
    console.err().println("Help: " + at.getCommandSpec().qualifiedName() + " --help");
    console.err().flush();
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException e, CommandLine at) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), at);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().stream().map(Commands::label).collect(Collectors.joining(", "))
          + (missing.getMissing().size() == 1 ? " is required." : " are required.");
    }
    String text = String.valueOf(e.getMessage()).replaceAll("\\R+", " ");
    return text.endsWith(".") ? text : text + ".";
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String unknown(String word, CommandLine at) {
    if (word.startsWith("-")) {
      String name = word.replaceFirst("=.*", "");
      List<String> options = new ArrayList<>(at.getCommandSpec().optionsMap().keySet());
      return "There is no option " + name + "." + DidYouMean.hint(name, options);
    }
    if (at.getSubcommands().isEmpty()) {
      return "There is nothing that \"" + word + "\" could be here.";
    }
    if (at.getCommandName().equals(MemosCommand.NAME) && word.contains("/")) {
      return "To look at one memo, say memos view " + word + ".";
    }
    String what = at.getCommandName().equals(RunCommand.NAME) ? "app " : "command ";
    return "There is no " + what + word + "." + DidYouMean.hint(word, at.getSubcommands().keySet());
  }
}
