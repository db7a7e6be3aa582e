package dev.intrepid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.testkit.Controls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialServerTest {

  private static final Pattern HOW_TO_END = Pattern.compile("to end it: kill (\\d+)\\R");

  @TempDir Path folder;

  private record Asked(String address, String told) {
    ProcessHandle server() {
      Matcher pid = HOW_TO_END.matcher(told);
      assertThat(pid.find()).as(told).isTrue();
      return ProcessHandle.of(Long.parseLong(pid.group(1))).orElseThrow();
    }
  }

  /** Asks as ./intrepid does, in a process of its own, which ends while the server goes on. */
  private Asked ask() throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path told = folder.resolve("told");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath,
                TrialServer.class.getName(),
                folder.resolve("postgresql").toString())
            .redirectError(told.toFile())
            .start();
    String address = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(Files.readString(told)).isZero();
    return new Asked(address, Files.readString(told));
  }

  private static void end(ProcessHandle server) throws Exception {
    server.destroy();
    server.onExit().get(Controls.SOON.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void one_is_started_found_again_and_has_what_was_stored_when_it_is_started_again()
      throws Exception {
    Asked first = ask();
    try (IntrepidRepo repo = IntrepidRepo.open(first.address())) {
      repo.publish(Controls.event());
    }
    Asked second = ask();
    end(first.server());
    Asked third = ask();

    assertThat(second).isEqualTo(new Asked(first.address(), ""));
    try (IntrepidRepo repo = IntrepidRepo.open(third.address())) {
      assertThat(repo.lastSequence()).isEqualTo(1);
    } finally {
      end(third.server());
    }
  }
}
