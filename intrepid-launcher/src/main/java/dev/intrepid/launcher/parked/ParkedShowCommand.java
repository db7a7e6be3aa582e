package dev.intrepid.launcher.parked;

import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.RepoToRead;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows one parked stream with the message that failed. */
@Command(
    name = "show",
    description = "Print a parked stream whole: the message that failed, why, and where.")
final class ParkedShowCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Mixin private final ParkedToChange which = new ParkedToChange();
  @Mixin private final RepoToRead repoToRead = new RepoToRead();
  @Mixin private final OutputOptions output = new OutputOptions();

  ParkedShowCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    try (IntrepidRepo repo = repoToRead.open(apps, console)) {
      ParkedMemo parked = which.in(repo);
      Optional<EventRecord> message = repo.entry(parked.messageId());
      if (output.json) {
        JsonLine.print(console.out(), whole(parked, message));
      } else {
        print(parked, message);
      }
    }
    return ExitCode.OK;
  }

  static Map<String, @Nullable Object> summary(ParkedMemo parked) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("subscriber", parked.subscriber());
    properties.put("stream", parked.stream());
    properties.put("position", parked.position());
    properties.put("messageId", parked.messageId());
    properties.put("type", parked.type());
    properties.put("attempts", parked.attempts());
    properties.put("parkedAt", parked.parkedAt());
    properties.put("nextTry", parked.nextTry().map(NextTry::at).orElse(null));
    properties.put("asked", ParkedListCommand.asked(parked));
    properties.put("cause", parked.cause());
    return properties;
  }

  private static Map<String, @Nullable Object> whole(
      ParkedMemo parked, Optional<EventRecord> message) {
    Map<String, @Nullable Object> properties = summary(parked);
    properties.put("data", message.map(EventRecord::data).orElse(null));
    properties.put("trace", parked.trace());
    return properties;
  }

  private void print(ParkedMemo parked, Optional<EventRecord> message) {
    PrintWriter out = console.out();
    out.println(parked.subscriber() + does(parked));
    out.println("from position  " + parked.position());
    out.println("message        " + parked.type() + " " + parked.messageId());
    message.ifPresent(m -> out.println("data           " + m.data()));
    out.println("attempts       " + parked.attempts());
    out.println("parked at      " + Cells.time(parked.parkedAt()));
    parked.nextTry().ifPresent(next -> out.println("next try       " + Cells.time(next.at())));
    parked
        .nextTry()
        .filter(next -> !next.outage().isEmpty())
        .ifPresent(next -> out.println("outage of      " + next.outage()));
    String asked = ParkedListCommand.asked(parked);
    if (!asked.isEmpty()) {
      out.println("asked          " + asked);
    }
    out.println();
    String why = parked.trace().isEmpty() ? parked.cause() : parked.trace();
    why.lines().forEach(out::println);
  }

  private static String does(ParkedMemo parked) {
    if (parked.isWaiting()) {
      return " tries " + parked.stream() + " again";
    }
    return (parked.isReplayed() ? " has sent back " : " has parked ") + parked.stream();
  }
}
