package dev.intrepid.launcher.subscriptions;

import dev.intrepid.control.RewindPlan;
import dev.intrepid.control.RewindTo;
import dev.intrepid.engine.state.Rewinder;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Confirmation;
import dev.intrepid.launcher.input.HandlersOnClassPath;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a subscriber back. */
@Command(
    name = "rewind",
    description = {
      "Send a subscriber back: the memos it stores are removed, its messages handled again.",
      "Folds are handled again, reactions only if they say replay = true; nothing is published"
          + " twice."
    })
final class RewindCommand implements Callable<Integer> {

  private static final String BEGINNING = "beginning";

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", description = "Which, such as billing.")
  private String subscriber = "";

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      defaultValue = BEGINNING,
      description =
          "Where to: beginning, a sequence, or a time such as 2026-03-01T12:00:00Z. Default:"
              + " beginning.")
  private String to = BEGINNING;

  @Option(
      names = "--stream",
      paramLabel = "STREAM",
      description =
          "Only this stream, such as orders/o-1, to its beginning. Refused where it is not known"
              + " which memos follow from it alone.")
  private @Nullable String stream;

  @Option(names = "--dry-run", description = "Only print what would be removed and handled again.")
  private boolean dryRun;

  @Mixin private final Confirmation confirmation = new Confirmation();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  RewindCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      RewindTo place = place(repo);
      Rewinder rewinder = HandlersOnClassPath.of(repo, subscriber);
      if (dryRun) {
        print(rewinder.plan(place), " would go back");
      } else {
        confirmation.require(
            "This removes the memos of "
                + subscriber
                + (stream == null ? "" : " that follow from " + stream)
                + "; --dry-run shows what it would do");
        print(rewinder.rewind(place), " went back");
      }
    }
    return ExitCode.OK;
  }

  private RewindTo place(IntrepidRepo repo) {
    if (stream != null) {
      return ofStream(stream, repo);
    }
    try {
      if (to.equals(BEGINNING)) {
        return RewindTo.beginning();
      }
      return to.matches("[0-9]{1,18}")
          ? RewindTo.sequence(Long.parseLong(to))
          : RewindTo.time(Instant.parse(to));
    } catch (DateTimeParseException e) {
      throw CommandFailure.usage(
          "--to is beginning, a sequence, or a time such as 2026-03-01T12:00:00Z, not " + to + ".");
    }
  }

  private RewindTo ofStream(String typed, IntrepidRepo repo) {
    if (!to.equals(BEGINNING)) {
      throw CommandFailure.usage(
          "--stream goes back to the beginning of that stream: leave --to " + to + " away.");
    }
    return RewindTo.stream(
        TypedUri.of("stream", typed, one -> !repo.entriesSincePosition(one, 0, 1).isEmpty()));
  }

  private void print(RewindPlan plan, String what) {
    if (output.json) {
      JsonLine.print(console.out(), properties(plan));
    } else {
      printText(plan, what);
    }
  }

  private Map<String, Object> properties(RewindPlan plan) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("subscriber", plan.subscriber());
    properties.put("dryRun", dryRun);
    properties.put("stream", plan.stream().orElse(""));
    properties.put("from", plan.from());
    properties.put("to", plan.to());
    properties.put("messages", plan.messages());
    properties.put("waiting", plan.waiting());
    properties.put("removed", plan.removed());
    properties.put("reactions", plan.reactions());
    properties.put("reactionsAfter", plan.reactionsAfter());
    properties.put("left", plan.left());
    return properties;
  }

  private void printText(RewindPlan plan, String what) {
    PrintWriter out = console.out();
    String where =
        plan.stream()
            .map(one -> " to the beginning of the stream " + one + ".")
            .orElse(" from sequence " + plan.from() + " to " + plan.to() + ".");
    out.println(plan.subscriber() + what + where);
    out.println("Messages to handle again: " + Cells.text(plan.messages()));
    if (plan.waiting() > 0) {
      out.println("Messages that wait, since it is parked: " + Cells.text(plan.waiting()));
    }
    plan.removed()
        .forEach(
            (template, count) -> out.println("Removed: " + Cells.text(count) + " " + template));
    String after = plan.stream().isPresent() ? "" : " after " + plan.reactionsAfter();
    plan.reactions().forEach(handler -> out.println("Called again" + after + ": " + handler));
    plan.left().forEach(handler -> out.println("Not called again: " + handler));
  }
}
