package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.Retirement;
import dev.intrepid.engine.replay.Retiring;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a subscriber that no app has any more. */
@Command(
    name = "retire",
    description = {
      "End a subscriber that is in no app any more: it is no longer told of as one that lags.",
      "The memos it folds are removed, or another subscriber keeps them from now on."
    })
final class RetireCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Option(
      names = "--hand-over-to",
      paramLabel = "SUBSCRIBER",
      description = {
        "The subscriber that keeps its memos from now on, instead of their being removed.",
        "One that is new begins where the retired one stands."
      })
  private @Nullable String heir;

  @Option(names = "--dry-run", description = "Only print what would be removed or handed over.")
  private boolean dryRun;

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  RetireCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      SubscriberNames.require(repo, subscriber);
      Retirement retirement = new Retiring(repo, subscriber);
      if (dryRun) {
        print(retirement.plan(), " would be retired");
      } else {
        confirmation.require(
            "This ends the subscriber "
                + subscriber
                + (heir == null ? " and removes its memos" : "")
                + "; --dry-run shows what it would do");
        print(heir == null ? retirement.drop() : retirement.handOverTo(heir), " is retired");
      }
    }
    return ExitCode.OK;
  }

  private void print(Retirement.Plan plan, String what) {
    if (output.json) {
      JsonLine.print(console.out(), properties(plan));
      return;
    }
    PrintWriter out = console.out();
    out.println(plan.subscriber() + what + " at sequence " + Cells.text(plan.sequence()) + ".");
    String verb = heir == null ? "Removed: " : "Handed over to " + heir + ": ";
    plan.memos()
        .forEach((template, count) -> out.println(verb + Cells.text(count) + " " + template));
    if (plan.parked() > 0) {
      out.println("Parked streams that are given up: " + Cells.text(plan.parked()));
    }
  }

  private Map<String, Object> properties(Retirement.Plan plan) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("subscriber", plan.subscriber());
    properties.put("dryRun", dryRun);
    properties.put("sequence", plan.sequence());
    properties.put("handedOverTo", heir == null ? "" : heir);
    properties.put("memos", plan.memos());
    properties.put("parked", plan.parked());
    properties.put("skipped", plan.skipped());
    return properties;
  }
}
