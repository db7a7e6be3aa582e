package dev.intrepid.launcher.command;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.Limit;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.input.TypedUri;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.launcher.output.TextTable.Column;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the log. */
@Command(
    name = "events",
    description = "Print the events of a repo, in the order they were committed.")
final class EventsCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          Column.number("seq"),
          Column.key("stream"),
          Column.number("pos"),
          Column.text("type"),
          Column.key("recorded at"),
          Column.text("data"));

  private final Console console;
  private final Apps apps;

  @ArgGroup private final Where where = new Where();

  @Option(
      names = "--after",
      paramLabel = "SEQ",
      defaultValue = "0",
      description = "Begin after this sequence.")
  private long after;

  @Mixin private final Limit limit = new Limit();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  EventsCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  /** One stream or several; all when neither is given. */
  static final class Where {
    @Option(
        names = "--stream",
        paramLabel = "STREAM",
        description = "Only this stream, such as orders/o-1.")
    @Nullable String stream;

    @Option(
        names = "--topic",
        paramLabel = "TOPIC",
        description = "Only the streams of this topic, such as 'orders/*'.")
    @Nullable String topic;

    SubscriptionTopic topic(IntrepidRepo repo) {
      if (stream != null) {
        return SubscriptionTopic.stream(TypedUri.of("stream", stream, one -> isThere(one, repo)));
      }
      return topic == null ? SubscriptionTopic.all() : SubscriptionTopic.parse(topic);
    }
  }

  private static boolean isThere(String stream, IntrepidRepo repo) {
    return !repo.entriesSincePosition(stream, 0, 1).isEmpty();
  }

  @Override
  public Integer call() {
    Limit.requireNotNegative("--after", after);
    long left = limit.orDefault(output.json);
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      SubscriptionTopic topic = where.topic(repo);
      TextTable table = new TextTable(COLUMNS, console.width(), console.out());
      long from = after;
      boolean any = false;
      while (left > 0) {
        EventLog page = repo.entriesSince(topic, Shard.ALL, from, Limit.page(left));
        print(page, table);
        any |= !page.isEmpty();
        if (page.isEmpty() || !console.flush()) {
          break;
        }
        left -= page.size();
        from = page.through();
      }
      if (!any && !output.json) {
        console.out().println("There are no such events.");
      } else if (left == 0 && !output.json) {
        hintAtMore(repo, topic, from);
      }
    }
    return ExitCode.OK;
  }

  private void print(EventLog page, TextTable table) {
    if (output.json) {
      page.forEach(event -> JsonLine.print(console.out(), properties(event)));
    } else if (!page.isEmpty()) {
      table.print(page.records().stream().map(EventsCommand::cells).toList());
    }
  }

  private static Map<String, Object> properties(EventRecord event) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("sequence", event.sequence());
    properties.put("stream", event.stream());
    properties.put("position", event.position());
    properties.put("id", event.id());
    properties.put("type", event.type());
    properties.put("version", event.version());
    properties.put("recordedAt", event.recordedAt());
    properties.put("data", event.data());
    event.data().problem().ifPresent(problem -> properties.put("unreadable", problem));
    properties.put("meta", new TreeMap<>(event.meta()));
    return properties;
  }

  private static List<String> cells(EventRecord event) {
    return List.of(
        Long.toString(event.sequence()),
        event.stream(),
        Long.toString(event.position()),
        event.version() == 1 ? event.type() : event.type() + " v" + event.version(),
        Cells.time(event.recordedAt()),
        Cells.json(event.data()));
  }

  private void hintAtMore(IntrepidRepo repo, SubscriptionTopic topic, long from) {
    if (!repo.entriesSince(topic, Shard.ALL, from, 1).isEmpty()) {
      console.flush();
      console.err().println("There is more: go on with --after " + from + ".");
    }
  }
}
