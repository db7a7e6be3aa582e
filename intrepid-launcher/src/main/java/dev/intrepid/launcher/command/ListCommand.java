package dev.intrepid.launcher.command;

import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.JsonLine;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.launcher.output.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the apps. */
@Command(name = "list", description = "List the apps that can be run.")
final class ListCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Mixin private final OutputOptions output = new OutputOptions();

  ListCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  @Override
  public Integer call() {
    if (output.json) {
      apps.all().forEach(app -> JsonLine.print(console.out(), properties(app)));
    } else if (apps.all().isEmpty()) {
      console.out().println("There are no apps: put a jar with one on the class path.");
    } else {
      printTable();
      console.out().println();
      console.out().println("Run one:  " + console.command() + " run APP");
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> properties(App app) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", app.name());
    properties.put("description", app.description());
    properties.put("defaultRepo", app.defaultRepo());
    properties.put("options", app.options().stream().map(AppOption::name).toList());
    return properties;
  }

  private void printTable() {
    List<TextTable.Column> columns =
        List.of(
            TextTable.Column.key("app"),
            TextTable.Column.text("description"),
            TextTable.Column.text("repo"));
    new TextTable(columns, console.width(), console.out())
        .print(
            apps.all().stream()
                .map(app -> List.of(app.name(), app.description(), app.defaultRepo()))
                .toList());
  }
}
