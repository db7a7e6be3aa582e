package dev.intrepid.launcher.command;

import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.input.HelpOption;
import dev.intrepid.launcher.input.Stop;
import dev.intrepid.launcher.output.CommandFailure;
import dev.intrepid.launcher.output.Console;
import dev.intrepid.launcher.output.ExitCode;
import dev.intrepid.launcher.output.OutputOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs one app; each app is a subcommand of {@code run} with its own options and help. */
final class RunCommand implements Callable<Integer> {

  static final String NAME = "run";

  private static final String REPO = "--repo";

  private final Console console;
  private final Stop stop;
  private final App app;
  private final CommandSpec spec;
  private final OutputOptions output = new OutputOptions();

  private RunCommand(Console console, Stop stop, App app) {
    this.console = console;
    this.stop = stop;
    this.app = app;
    this.spec = CommandSpec.wrapWithoutInspection(this).name(app.name());
    spec.usageMessage().description(app.description());
    app.options().forEach(option -> spec.addOption(optionSpec(option)));
    spec.addOption(repoSpec());
    spec.addMixin("output", CommandSpec.forAnnotatedObject(output));
  }

  static CommandLine commandLine(Console console, Apps apps, Stop stop) {
    CommandSpec run = CommandSpec.wrapWithoutInspection((Runnable) () -> requireApp(apps));
    run.name(NAME).usageMessage().description("Run an app.");
    run.usageMessage().commandListHeading("%nApps:%n").synopsisSubcommandLabel("APP [OPTIONS]");
    run.addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
    for (App app : apps.all()) {
      run.addSubcommand(app.name(), new RunCommand(console, stop, app).spec);
    }
    return new CommandLine(run);
  }

  private static void requireApp(Apps apps) {
    String names = String.join(", ", apps.all().stream().map(App::name).toList());
    throw CommandFailure.usage(
        names.isEmpty() ? "There are no apps to run." : "Say which app to run: " + names + ".");
  }

  private static OptionSpec optionSpec(AppOption option) {
    OptionSpec.Builder builder =
        OptionSpec.builder("--" + option.name())
            .paramLabel(option.valueLabel())
            .type(String.class)
            .required(option.required());
    option.defaultValue().ifPresent(builder::defaultValue);
    String after = option.required() ? " Required." : "";
    String orDefault = option.defaultValue().map(value -> " Default: " + value).orElse(after);
    return builder.description(escaped(option.description() + orDefault)).build();
  }

  private OptionSpec repoSpec() {
    return OptionSpec.builder(REPO)
        .paramLabel("ADDRESS")
        .type(String.class)
        .defaultValue(app.defaultRepo())
        .description(escaped("Where everything is kept. Default: " + app.defaultRepo()))
        .build();
  }

  /** A description is a format to picocli. */
  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  @Override
  public Integer call() throws Exception {
    Map<String, String> values = new LinkedHashMap<>();
    for (AppOption option : app.options()) {
      Optional.ofNullable(spec.findOption(option.name()).<String>getValue())
          .ifPresent(value -> values.put(option.name(), value));
    }
    String address = spec.findOption(REPO).getValue();
    try (AppLaunch launch = new AppLaunch(console, stop, address, values, output.json)) {
      stop.watch();
      try {
        app.run(launch);
      } finally {
        stop.release();
      }
    }
    return stop.isRequested() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }
}
