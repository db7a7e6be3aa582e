package dev.intrepid.examples.loans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The launcher as its users run it: within this JVM, or in one of its own. */
record Launched(String out, String err, int exitCode) {

  static Launched run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Launched(out.toString(), err.toString(), exitCode);
  }

  /** Runs {@code loans} and requires that it ends well. */
  static Launched loans(Path repo, Path input) {
    Launched run = run(arguments(repo, input).toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** Starts {@code loans} in a JVM of its own, whose output goes into that file. */
  static Process start(Path repo, Path input, Path output, String... jvmFlags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It ends before the optimizing compiler pays for itself.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // As the script does: later JDKs warn of the library that sqlite-jdbc loads.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(jvmFlags));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Launcher.class.getName());
    command.addAll(arguments(repo, input));
    File file = output.toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start();
  }

  private static List<String> arguments(Path repo, Path input) {
    return List.of("run", "loans", "--repo", "sqlite:" + repo, "--input", input.toString());
  }
}
