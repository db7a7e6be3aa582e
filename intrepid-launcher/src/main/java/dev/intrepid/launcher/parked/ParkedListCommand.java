package dev.intrepid.launcher.parked;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.stored.ParkedMemo.Request;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Limit;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.SubscriberNames;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the streams that are parked or wait. */
@Command(
    name = "list",
    description = "Print the streams that are parked, or wait for their next try, and why.")
final class ParkedListCommand implements Callable<Integer> {

  private static final Pattern PACKAGE = Pattern.compile("^([a-z]\\w*\\.)+");
  private static final List<Column> COLUMNS =
      List.of(
          Column.key("subscriber"),
          Column.key("stream"),
          Column.number("from"),
          Column.text("message"),
          Column.key("parked at"),
          Column.key("next"),
          Column.text("cause"));

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "SUBSCRIBER", arity = "0..1", description = "Only those of this one.")
  private @Nullable String subscriber;

  @Option(
      names = "--after",
      paramLabel = "STREAM",
      defaultValue = "",
      description = "Begin after this stream; with SUBSCRIBER.")
  private String after = "";

  @Mixin private final Limit limit = new Limit();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ParkedListCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    long most = limit.orDefault(output.json);
    if (subscriber == null && !after.isEmpty()) {
      throw CommandFailure.usage("--after is the stream of one subscriber: say which.");
    }
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      if (subscriber != null) {
        SubscriberNames.require(repo, subscriber);
      }
      print(repo, most);
    }
    return ExitCode.OK;
  }

  private void print(IntrepidRepo repo, long most) {
    TextTable table = new TextTable(COLUMNS, console.width(), console.out());
    String prefix = subscriber == null ? ParkedMemo.PREFIX : ParkedMemo.prefix(subscriber);
    String from = subscriber == null || after.isEmpty() ? "" : ParkedMemo.uri(subscriber, after);
    long left = most;
    boolean any = false;
    while (left > 0) {
      List<CacheRecord> page = repo.listMemos(prefix, from, Limit.page(left));
      print(page.stream().map(ParkedMemo::of).toList(), table);
      any |= !page.isEmpty();
      if (page.isEmpty() || !console.flush()) {
        break;
      }
      left -= page.size();
      from = page.get(page.size() - 1).uri();
    }
    if (output.json) {
      return;
    }
    if (!any && most > 0) {
      console.out().println("No stream is parked or waits.");
    } else if (left == 0 && !repo.listMemoUris(prefix, from, 1).isEmpty()) {
      console.flush();
      console.err().println("There is more: --limit N prints more of it.");
    }
  }

  private void print(List<ParkedMemo> page, TextTable table) {
    if (output.json) {
      page.forEach(parked -> JsonLine.print(console.out(), ParkedShowCommand.summary(parked)));
    } else if (!page.isEmpty()) {
      table.print(page.stream().map(ParkedListCommand::cells).toList());
    }
  }

  private static List<String> cells(ParkedMemo parked) {
    return List.of(
        parked.subscriber(),
        parked.stream(),
        Long.toString(parked.position()),
        parked.type(),
        Cells.time(parked.parkedAt()),
        next(parked),
        PACKAGE.matcher(parked.cause().replaceAll("\\R+", " ")).replaceFirst(""));
  }

  /** What happens to it next: the time of its next try, or else the request. */
  private static String next(ParkedMemo parked) {
    if (!parked.isWaiting()) {
      return asked(parked);
    }
    Duration left = parked.untilNextTry(SystemClock.utc().instant());
    return left.isZero() ? "due" : "in " + Cells.duration(left);
  }

  /** In a word; a stream that was sent back and has not failed is replayed, not retried. */
  static String asked(ParkedMemo parked) {
    if (parked.isReplayed() && parked.request() == Request.RETRY) {
      return "replay";
    }
    Request request = parked.request();
    return request == Request.NONE ? "" : request.name().toLowerCase(Locale.ROOT);
  }
}
