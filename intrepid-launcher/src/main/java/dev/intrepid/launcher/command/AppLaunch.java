package dev.intrepid.launcher.command;

import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Progress;
import dev.intrepid.launcher.Table;
import dev.intrepid.launcher.input.RepoFolder;
import dev.intrepid.launcher.input.ShellWords;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.Cells;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.TextTable;
import dev.intrepid.repo.IntrepidRepo;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of an app, from its options to the closing of what it opened. */
final class AppLaunch implements Launch, AutoCloseable {

  private final Console console;
  private final Stop stop;
  private final String address;
  private final Map<String, String> options;
  private final boolean json;
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private @Nullable IntrepidRepo repo;

  AppLaunch(Console console, Stop stop, String address, Map<String, String> options, boolean json) {
    this.console = console;
    this.stop = stop;
    this.address = address;
    this.options = Map.copyOf(options);
    this.json = json;
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public synchronized IntrepidRepo repo() {
    if (repo == null) {
      Optional<Path> missing = RepoFolder.missing(address);
      repo = closing(IntrepidRepo.open(address));
      missing.filter(Files::isDirectory).ifPresent(this::tellMade);
    }
    return repo;
  }

  private void tellMade(Path folder) {
    console.err().println("Made the folder " + folder + " for " + address + ".");
    console.err().flush();
  }

  @Override
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  @Override
  public String value(String name) {
    return option(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The option --" + name + " is neither required nor has it a default."));
  }

  @Override
  public int number(String name) {
    String given = value(name);
    try {
      return Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw CommandFailure.usage(
          "--" + name + " is a whole number from -2147483648 to 2147483647, not " + given + ".");
    }
  }

  @Override
  public PrintWriter out() {
    return console.out();
  }

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public void print(Table table) {
    if (json) {
      table.rows().forEach(row -> JsonLine.print(out(), properties(table, row)));
    } else {
      printText(table);
    }
    console.flush();
  }

  private static Map<String, Object> properties(Table table, List<Object> row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("table", table.title());
    for (int i = 0; i < row.size(); i++) {
      properties.put(table.columns().get(i), row.get(i));
    }
    return properties;
  }

  private void printText(Table table) {
    List<TextTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(table, i));
    }
    out().println();
    out().println(table.title());
    new TextTable(columns, console.width(), out())
        .print(table.rows().stream().map(row -> row.stream().map(Cells::text).toList()).toList());
  }

  private static TextTable.Column column(Table table, int i) {
    String name = table.columns().get(i);
    List<Object> cells = table.rows().stream().map(row -> row.get(i)).toList();
    if (!cells.isEmpty() && cells.stream().allMatch(Cells::isNumeric)) {
      return TextTable.Column.number(name);
    }
    return cells.stream().anyMatch(Instant.class::isInstance)
        ? TextTable.Column.key(name)
        : TextTable.Column.text(name);
  }

  @Override
  public void say(String line) {
    if (!json) {
      out().println(line);
      console.flush();
    }
  }

  @Override
  public Progress progress(String title, long total) {
    return closing(console.progress(title, total));
  }

  @Override
  public String command(String... arguments) {
    return console.command() + " " + ShellWords.shown(List.of(arguments));
  }

  @Override
  public boolean isStopping() {
    return stop.notice();
  }

  @Override
  public void awaitStop() throws InterruptedException {
    console.flush();
    stop.await();
  }

  @Override
  public synchronized <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  /**
   * Closes everything, also when closing something fails; the first failure is the one reported.
   */
  @Override
  public synchronized void close() {
    RuntimeException first = null;
    while (!toClose.isEmpty()) {
      RuntimeException failure = close(toClose.pop());
      if (first == null) {
        first = failure;
      } else if (failure != null) {
        first.addSuppressed(failure);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static @Nullable RuntimeException close(AutoCloseable resource) {
    try {
      resource.close();
      return null;
    } catch (RuntimeException e) {
      return e;
    } catch (Exception e) {
      return new IllegalStateException("Closing what the app had opened failed: " + e, e);
    }
  }
}
