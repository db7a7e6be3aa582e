package dev.intrepid.launcher.command;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the state of the subscribers of a repo. */
@Command(
    name = "status",
    description =
        "Print how each subscriber is doing: its state, its lag, and what is parked or failing.")
final class StatusCommand implements Callable<Integer> {

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final List<Column> COLUMNS =
      List.of(
          Column.key("subscriber"),
          Column.key("shard"),
          Column.key("state"),
          Column.text("process"),
          Column.number("lag"),
          Column.key("waiting"),
          Column.number("rate/s"),
          Column.number("retrying"),
          Column.number("parked"),
          Column.number("skipped"));

  private final Console console;
  private final Apps apps;
  private final Stop stop;

  @Option(names = "--watch", description = "Print it again every second, until Ctrl-C.")
  private boolean watch;

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  StatusCommand(Console console, Apps apps, Stop stop) {
    this.console = console;
    this.apps = apps;
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    String address = repoToRead.address(apps, console);
    try (IntrepidRepo repo = RepoToRead.open(address, console)) {
      boolean isRead = print(repo, address);
      while (watch && isRead && !stop.await(EVERY)) {
        isRead = print(repo, address);
      }
    }
    return ExitCode.OK;
  }

  private boolean print(IntrepidRepo repo, String address) {
    Instant now = SystemClock.utc().instant();
    ReportedApps apps = ReportedApps.in(repo, now);
    WriteObstacle obstacle = new WriteObstacle(address);
    List<StatusRow> rows = StatusRow.of(repo, apps, obstacle, now);
    if (output.json) {
      rows.forEach(row -> JsonLine.print(console.out(), row.properties(obstacle, now)));
    } else {
      printTable(repo, apps, rows, now);
      printUnheard(rows, obstacle);
      if (watch) {
        console.out().println();
      }
    }
    return console.flush();
  }

  private void printTable(IntrepidRepo repo, ReportedApps apps, List<StatusRow> rows, Instant now) {
    if (watch) {
      console.out().println(Cells.time(now));
    }
    if (rows.isEmpty()) {
      console.out().println("No subscriber has read from " + repo.address() + " yet.");
    } else {
      new TextTable(COLUMNS, console.width(), console.out())
          .print(rows.stream().map(StatusRow::cells).toList());
      rows.forEach(row -> row.note().ifPresent(console.out()::println));
    }
    apps.running().stream()
        .filter(app -> app.timesGoneBack() > 0)
        .map(StatusCommand::goneBack)
        .forEach(console.out()::println);
  }

  /** What is known of apps that may run and do not say so, and why that may be. */
  private void printUnheard(List<StatusRow> rows, WriteObstacle obstacle) {
    List<StatusRow> unheard = rows.stream().filter(StatusRow::isUnheard).toList();
    unheard.stream()
        .flatMap(row -> row.silent().stream())
        .distinct()
        .map(StatusCommand::silent)
        .forEach(console.out()::println);
    if (!unheard.isEmpty()) {
      obstacle.get().map(StatusCommand::likely).ifPresent(console.out()::println);
    }
  }

  private static String silent(AppReport app) {
    return app.process()
        + " was last heard of at "
        + Cells.time(app.at())
        + (Members.isHere(app)
            ? ", and still runs on this machine."
            : ": it was killed, is cut off from the repo, or cannot store that it runs.");
  }

  private static String likely(String obstacle) {
    return "Apps that run are likely unable to store that they do: " + obstacle + ".";
  }

  private static String goneBack(AppReport app) {
    long times = app.timesGoneBack();
    return "The log has gone back, "
        + (times == 1 ? "once" : times == 2 ? "twice" : times + " times")
        + " since "
        + app.process()
        + " began at "
        + Cells.time(app.startedAt())
        + ": its end is gone, and every subscriber has gone on after its stored marker.";
  }
}
