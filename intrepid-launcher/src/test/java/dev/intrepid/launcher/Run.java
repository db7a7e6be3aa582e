package dev.intrepid.launcher;

import dev.intrepid.launcher.input.Apps;
import dev.intrepid.launcher.output.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A run of the launcher in this process: its output, its errors, its exit code. */
record Run(String out, String err, int exitCode) {

  private static final int WIDTH = 100;

  /** Runs without apps. */
  static Run of(String... args) {
    return with(List.of(), args);
  }

  static Run with(App app, String... args) {
    return with(List.of(app), args);
  }

  static Run with(List<App> apps, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Launcher launcher = new Launcher(console(out, err), () -> Apps.of(apps));
    int exitCode = launcher.run(args);
    return new Run(out.toString(), err.toString(), exitCode);
  }

  static Console console(StringWriter out, StringWriter err) {
    return new Console(new PrintWriter(out), new PrintWriter(err), false, WIDTH, "./intrepid");
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
