package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.launcher.Launcher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** The launcher, as a user at a shell runs it. */
final class Launched {

  private Launched() {}

  /** What a command prints that is run on a repo and ends well. */
  static String run(String repo, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--repo", repo));
    int exitCode =
        Launcher.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    assertThat(exitCode).as(err.toString()).isZero();
    return out.toString();
  }
}
