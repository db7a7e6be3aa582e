package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A main that starts an app and returns without closing it: a program of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnedMainTest {

  @Test
  void an_app_whose_subscribers_rest_goes_on() throws Exception {
    assertThat(run("rests")).isEqualTo(new Ended("", ReturnedMain.DONE));
  }

  @Test
  void an_app_that_stands_by_takes_over_when_the_other_one_ends() throws Exception {
    assertThat(run("stands by")).isEqualTo(new Ended("", ReturnedMain.DONE));
  }

  @Test
  void an_app_that_rebuilds_its_memos_first_goes_on() throws Exception {
    assertThat(run("rebuilds")).isEqualTo(new Ended("", ReturnedMain.DONE));
  }

  @Test
  void an_app_whose_subscribers_have_stopped_goes_on() throws Exception {
    assertThat(run("has stopped")).isEqualTo(new Ended("", ReturnedMain.DONE));
  }

  @Test
  void what_is_published_without_waiting_is_stored_before_the_program_ends() throws Exception {
    assertThat(run("publishes")).isEqualTo(new Ended(ReturnedMain.PUBLISHED + "\n", 0));
  }

  private record Ended(String out, int exitCode) {}

  private static Ended run(String what) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ReturnedMain.class.getName(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.waitFor(2 * SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(out.replace(System.lineSeparator(), "\n"), process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
