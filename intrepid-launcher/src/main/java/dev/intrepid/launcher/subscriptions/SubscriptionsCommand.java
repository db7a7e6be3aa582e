package dev.intrepid.launcher.subscriptions;

import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.Lag;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how far the subscribers of a repo have read. */
@Command(
    name = "subscriptions",
    description = {
      "Print how far each subscriber has read: its marker, the head of the log, its lag.",
      "With a command: pause it, resume it, send it back, rebuild its memos or have it adopt them,",
      "or retire it."
    })
public final class SubscriptionsCommand implements Callable<Integer> {

  private static final int PAGE = 100;
  private static final List<Column> COLUMNS =
      List.of(
          Column.key("subscriber"),
          Column.text("target"),
          Column.key("shard"),
          Column.number("marker"),
          Column.number("head"),
          Column.number("lag"),
          Column.key("moved at"),
          Column.key("paused"));

  private final Console console;
  private final Apps apps;

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  private SubscriptionsCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  public static CommandLine commandLine(Console console, Apps apps) {
    return new CommandLine(new SubscriptionsCommand(console, apps))
        .addSubcommand(new PauseCommand(console, apps))
        .addSubcommand(new ResumeCommand(console, apps))
        .addSubcommand(new RewindCommand(console, apps))
        .addSubcommand(new RebuildCommand(console, apps))
        .addSubcommand(new AdoptCommand(console, apps))
        .addSubcommand(new RetireCommand(console, apps));
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      TextTable table = new TextTable(COLUMNS, console.width(), console.out());
      String from = "";
      boolean any = false;
      while (true) {
        List<MarkerRecord> page = repo.markers(from, PAGE);
        if (page.isEmpty() || !console.flush()) {
          break;
        }
        any = true;
        print(repo, page, table);
        from = page.get(page.size() - 1).trackingStream();
      }
      if (!any && !output.json) {
        console.out().println("No subscriber has read from " + repo.address() + " yet.");
      }
    }
    return ExitCode.OK;
  }

  private void print(IntrepidRepo repo, List<MarkerRecord> page, TextTable table) {
    List<List<String>> rows = new ArrayList<>();
    for (MarkerRecord marker : page) {
      Optional<ControlMemo> control = SubscriberNames.inUse(repo, marker);
      if (control.isEmpty()) {
        continue;
      }
      long head = repo.lastSequence();
      Lag lag = Lag.of(repo, marker);
      boolean isPaused = control.get().isPaused();
      if (output.json) {
        JsonLine.print(console.out(), properties(marker, head, lag, isPaused));
      } else {
        rows.add(cells(marker, head, lag, isPaused));
      }
    }
    if (!rows.isEmpty()) {
      table.print(rows);
    }
  }

  private static Map<String, Object> properties(
      MarkerRecord marker, long head, Lag lag, boolean isPaused) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("subscriber", SubscriberNames.of(marker));
    properties.put("trackingStream", marker.trackingStream());
    properties.put("target", marker.marker().targetName());
    properties.put("shard", marker.shard().index() + 1);
    properties.put("shards", marker.shard().count());
    properties.put("marker", marker.marker().sequence());
    properties.put("head", head);
    properties.put("lag", lag.messages());
    properties.put("lagIsExact", lag.exact());
    properties.put("epoch", marker.epoch());
    properties.put("movedAt", marker.movedAt());
    properties.put("paused", isPaused);
    return properties;
  }

  private static List<String> cells(MarkerRecord marker, long head, Lag lag, boolean isPaused) {
    return List.of(
        SubscriberNames.of(marker),
        marker.marker().targetName(),
        (marker.shard().index() + 1) + " of " + marker.shard().count(),
        Long.toString(marker.marker().sequence()),
        Long.toString(head),
        Cells.text(lag.messages()) + (lag.exact() ? "" : "+"),
        Cells.time(marker.movedAt()),
        isPaused ? "paused" : "");
  }
}
