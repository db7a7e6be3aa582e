package dev.intrepid.repo.sqlite;

import dev.intrepid.launcher.Launcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** A run of the launcher in this process: what it printed, what it complained of, how it ended. */
record Launched(String out, String err, int exitCode) {

  static Launched run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Launched(out.toString(), err.toString(), exitCode);
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
