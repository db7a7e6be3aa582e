package dev.intrepid.launcher.command;

import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.exception.NotWiredException;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.catalog.AppCatalog;
import dev.intrepid.launcher.catalog.AsyncApiFormat;
import dev.intrepid.launcher.catalog.CatalogFiles;
import dev.intrepid.launcher.catalog.HtmlFormat;
import dev.intrepid.launcher.catalog.MermaidFormat;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.NameHint;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.OutputOptions;
import dev.intrepid.lock.ClosestName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what the compiler knows of the apps: for people, for documents, for tools. */
@Command(
    name = "catalog",
    description = "Print the messages, subscribers and memos of the apps, and who does what.")
final class CatalogCommand implements Callable<Integer> {

  private final Console console;
  private final Apps apps;

  @Parameters(paramLabel = "APP", arity = "0..1", description = "Only those of this app.")
  private @Nullable String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = {
        "table: to be read here. Default.",
        "mermaid: a flowchart, for Markdown.",
        "asyncapi: an AsyncAPI 3.0 document in JSON, for tools.",
        "html: one page with the flow drawn, for a browser."
      })
  private String format = "table";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file, not to the terminal.")
  private @Nullable Path file;

  @Mixin private final OutputOptions output = new OutputOptions();

  CatalogCommand(Console console, Apps apps) {
    this.console = console;
    this.apps = apps;
  }

  /** The formats. */
  private enum Format {
    TABLE,
    MERMAID,
    ASYNCAPI,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String text) {
      List<String> all = Stream.of(values()).map(Format::toString).toList();
      if (!all.contains(text)) {
        throw CommandFailure.usage(
            "There is no format "
                + text
                + ": say "
                + String.join(", ", all)
                + "."
                + ClosestName.hint(text, all));
      }
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = Format.of(format);
    if (output.json && chosen != Format.TABLE) {
      throw CommandFailure.usage("Say --json or --format, not both.");
    }
    Optional<App> app = app();
    CatalogFiles files = CatalogFiles.foundBy(loader());
    AppCatalog catalog = app.map(one -> files.of(one.getClass())).orElseGet(files::merged);
    missing(files).ifPresent(console.err()::println);
    if (file == null) {
      write(chosen, catalog, app, console.out());
    } else {
      StringWriter text = new StringWriter();
      write(chosen, catalog, app, new PrintWriter(text));
      Files.writeString(file, text.toString());
      console.err().println("Wrote " + file + ".");
    }
    return ExitCode.OK;
  }

  /** What contradicts itself does not start, and says so there; its catalog can be looked at. */
  private static Optional<String> missing(CatalogFiles files) {
    try {
      return files.missing(GeneratedCode.load(List.of()).typeNames());
    } catch (NotWiredException e) {
      return Optional.empty();
    }
  }

  private Optional<App> app() {
    if (name == null) {
      return Optional.empty();
    }
    List<String> names = apps.all().stream().map(App::name).toList();
    Optional<App> app = apps.all().stream().filter(one -> one.name().equals(name)).findFirst();
    if (app.isEmpty()) {
      throw CommandFailure.usage("There is no app " + name + "." + NameHint.andAll(name, names));
    }
    return app;
  }

  /** The one that apps are found by. */
  private static ClassLoader loader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  private void write(Format chosen, AppCatalog catalog, Optional<App> app, PrintWriter out) {
    switch (chosen) {
      case TABLE -> {
        CatalogTable table = new CatalogTable(catalog, console.width(), out);
        if (output.json) {
          table.printJson();
        } else {
          table.print();
        }
      }
      case MERMAID -> out.print(MermaidFormat.write(catalog));
      case ASYNCAPI -> out.print(AsyncApiFormat.write(catalog, title(app), version(app)));
      case HTML -> out.print(HtmlFormat.write(catalog, title(app)));
    }
    out.flush();
  }

  private String title(Optional<App> app) {
    String all = apps.all().stream().map(App::name).collect(Collectors.joining(", "));
    return app.map(App::name).orElse(all.isEmpty() ? "catalog" : all);
  }

  /** The version of the app's jar, or 0 where it does not say one. */
  private static String version(Optional<App> app) {
    return app.map(one -> one.getClass().getPackage().getImplementationVersion()).orElse("0");
  }
}
