package dev.intrepid.launcher.memos;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Limit;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints memos: all, or those under a prefix. */
abstract class MemosListing implements Callable<Integer> {

  private static final String OWN = "@";
  private static final List<Column> COLUMNS =
      List.of(Column.key("uri"), Column.key("stored at"), Column.text("data"));

  private final Console console;
  private final Apps apps;

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = {
        "Only the memos whose URI starts with this text.",
        "Those of the engine itself start with @ and are shown only so."
      })
  private String prefix = "";

  @Option(
      names = "--after",
      paramLabel = "URI",
      defaultValue = "",
      description = "Begin after this URI.")
  private String after = "";

  @Mixin private final Limit limit = new Limit();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  MemosListing(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    long most = limit.orDefault(output.json);
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      printAll(repo, most);
    }
    return ExitCode.OK;
  }

  private void printAll(IntrepidRepo repo, long most) {
    TextTable table = new TextTable(COLUMNS, console.width(), console.out());
    String from = after;
    long left = most;
    boolean any = false;
    while (left > 0) {
      List<CacheRecord> page = repo.listMemos(prefix, from, Limit.page(left));
      List<CacheRecord> shown = page.stream().filter(memo -> isWanted(memo.uri())).toList();
      print(shown, table);
      any |= !shown.isEmpty();
      if (page.isEmpty() || !console.flush()) {
        break;
      }
      left -= shown.size();
      from = page.get(page.size() - 1).uri();
    }
    if (!any && !output.json) {
      console.out().println("There are no such memos.");
    } else if (left == 0 && !output.json && isMoreAfter(repo, from)) {
      console.flush();
      console.err().println("There is more: go on with --after '" + from + "'.");
    }
  }

  private boolean isMoreAfter(IntrepidRepo repo, String last) {
    String from = last;
    List<String> page;
    do {
      page = repo.listMemoUris(prefix, from, Limit.page(Long.MAX_VALUE));
      if (page.stream().anyMatch(this::isWanted)) {
        return true;
      }
      from = page.isEmpty() ? from : page.get(page.size() - 1);
    } while (!page.isEmpty());
    return false;
  }

  /** Memos of the engine are listed only when their prefix is given. */
  private boolean isWanted(String uri) {
    return prefix.startsWith(OWN) || !uri.startsWith(OWN);
  }

  private void print(List<CacheRecord> page, TextTable table) {
    if (output.json) {
      page.forEach(memo -> JsonLine.print(console.out(), properties(memo)));
    } else if (!page.isEmpty()) {
      table.print(
          page.stream()
              .map(m -> List.of(m.uri(), Cells.time(m.storedAt()), Cells.json(m.data())))
              .toList());
    }
  }

  static Map<String, @Nullable Object> properties(CacheRecord memo) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("uri", memo.uri());
    properties.put("data", memo.data());
    memo.data().problem().ifPresent(problem -> properties.put("unreadable", problem));
    properties.put("meta", new TreeMap<>(memo.meta()));
    properties.put("revision", memo.revision());
    properties.put("storedAt", memo.storedAt());
    properties.put("expiresAt", memo.expiresAt().orElse(null));
    return properties;
  }
}
