package dev.intrepid.launcher.memos;

import dev.intrepid.MemoStats;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.RepoToRead;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how the memos of methods are used, as the running apps report it. */
@Command(
    name = "stats",
    description =
        "Print how often each @Cached method's memos were hit and computed, in all apps that run.")
final class MemosStatsCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("memos"),
          Column.number("hits"),
          Column.number("local"),
          Column.number("misses"),
          Column.number("loads"),
          Column.number("each takes"),
          Column.number("failures"),
          Column.number("stale"),
          Column.number("evicted"));

  private final Console console;
  private final Apps apps;

  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  MemosStatsCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      Instant now = SystemClock.utc().instant();
      List<AppReport> reports =
          AppReport.in(repo).stream().filter(app -> !app.isSilent(now)).toList();
      if (output.json) {
        reports.forEach(
            r -> r.memos().forEach(m -> JsonLine.print(console.out(), properties(r, m))));
      } else {
        print(reports);
      }
    }
    return ExitCode.OK;
  }

  private void print(List<AppReport> reports) {
    Map<String, MemoStats> sums = new TreeMap<>();
    for (AppReport report : reports) {
      report.memos().forEach(memo -> sums.merge(memo.template(), memo, MemoStats::plus));
    }
    List<List<String>> rows = sums.values().stream().map(MemosStatsCommand::cells).toList();
    if (rows.isEmpty()) {
      console.out().println("No app runs here whose @Cached methods compute memos.");
    } else {
      new TextTable(COLUMNS, console.width(), console.out()).print(rows);
    }
  }

  private static List<String> cells(MemoStats memo) {
    return List.of(
        memo.template(),
        Cells.text(memo.hits()),
        Cells.text(memo.localHits()),
        Cells.text(memo.misses()),
        Cells.text(memo.loads()),
        memo.loads() == 0 ? "" : each(memo.loadTime().dividedBy(memo.loads())),
        Cells.text(memo.failures()),
        Cells.text(memo.staleServed()),
        Cells.text(memo.evictions()));
  }

  private static String each(Duration time) {
    return String.format(Locale.ROOT, "%,.1f ms", time.toNanos() / 1e6);
  }

  private static Map<String, Object> properties(AppReport report, MemoStats memo) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("app", report.app());
    properties.put("startedAt", report.startedAt());
    properties.put("template", memo.template());
    properties.put("method", memo.method());
    properties.put("localHits", memo.localHits());
    properties.put("storedHits", memo.storedHits());
    properties.put("misses", memo.misses());
    properties.put("loads", memo.loads());
    properties.put("loadMillis", memo.loadTime().toNanos() / 1e6);
    properties.put("failures", memo.failures());
    properties.put("staleServed", memo.staleServed());
    properties.put("evictions", memo.evictions());
    return properties;
  }
}
