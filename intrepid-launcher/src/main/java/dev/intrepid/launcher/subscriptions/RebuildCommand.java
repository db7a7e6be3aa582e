package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.Rebuild;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.HandlersOnClassPath;
import dev.intrepid.launcher.input.Limit;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.PrintedDiff;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rebuilds the memos of a subscriber, compares them, and puts them in place. */
@Command(
    name = "rebuild",
    description = {
      "Rebuild the memos of a subscriber beside those it has, in the app that runs it.",
      "Begins, or prints how far it has come. Then compare with --diff, and --finish or --abandon."
    })
final class RebuildCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Option(names = "--diff", description = "Print in what the new memos differ.")
  private boolean diff;

  @Option(
      names = "--finish",
      description = "Put the new memos in the place of the others, in one commit.")
  private boolean finish;

  @Option(names = "--abandon", description = "Remove the new memos, and leave the others.")
  private boolean abandon;

  @Option(
      names = "--first",
      paramLabel = "N",
      description = "Show at most so many differences. Default: 10.")
  private int first = SHOWN;

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  RebuildCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    if (Stream.of(diff, finish, abandon).filter(given -> given).count() > 1) {
      throw CommandFailure.usage("Say one of --diff, --finish and --abandon.");
    }
    Limit.requireNotNegative("--first", first);
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      Rebuild rebuild = HandlersOnClassPath.of(repo, subscriber).rebuild();
      if (diff) {
        PrintedDiff.print(console, output, rebuild.diff(first), false);
      } else if (finish) {
        confirmation.require(
            "This changes the memos of " + subscriber + "; --diff shows what it would do");
        PrintedDiff.print(console, output, rebuild.finish(first), true);
      } else if (abandon) {
        rebuild.abandon();
        print("abandoned", subscriber + " is being rebuilt no more; its memos are as they were.");
      } else {
        beginOrTell(rebuild);
      }
    }
    return ExitCode.OK;
  }

  private void beginOrTell(Rebuild rebuild) {
    Optional<Rebuild.Status> status = rebuild.status();
    if (status.isPresent()) {
      print(status.get());
    } else {
      rebuild.begin();
      print(
          "begun",
          subscriber
              + " is being rebuilt by the app that runs it, from about a second on. Say this again"
              + " to see how far it has come. Its memos stay as they are until you say --finish.");
    }
  }

  private void print(String state, String text) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", subscriber);
      properties.put("rebuild", state);
      JsonLine.print(console.out(), properties);
    } else {
      console.out().println(text);
    }
  }

  private void print(Rebuild.Status status) {
    if (output.json) {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("subscriber", status.subscriber());
      properties.put("rebuild", status.isCaughtUp() ? "caught up" : "catching up");
      properties.put("sequence", status.sequence());
      properties.put("liveSequence", status.liveSequence());
      properties.put("parked", status.parked());
      JsonLine.print(console.out(), properties);
      return;
    }
    PrintWriter out = console.out();
    out.println(
        "The rebuild of "
            + status.subscriber()
            + " has come to sequence "
            + Cells.text(status.sequence())
            + ", "
            + status.subscriber()
            + " itself to "
            + Cells.text(status.liveSequence())
            + ".");
    if (status.parked() > 0) {
      out.println("Streams that are parked, or failed: " + Cells.text(status.parked()));
    }
    if (status.isCaughtUp()) {
      out.println("It has caught up: look at --diff, then --finish or --abandon it.");
    }
  }
}
