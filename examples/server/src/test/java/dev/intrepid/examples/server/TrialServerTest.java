package dev.intrepid.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.testkit.Controls;
import java.io.IOException;
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
    Process process = process("");
    String address = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(told()).isZero();
    return new Asked(address, told());
  }

  private Process process(String options) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            classPath,
            TrialServer.class.getName(),
            server().toString(),
            options)
        .redirectError(folder.resolve("told").toFile())
        .start();
  }

  private Path server() {
    return folder.resolve("postgresql");
  }

  private String told() throws IOException {
    return Files.readString(folder.resolve("told"));
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

  @Test
  void none_is_started_for_an_option_that_is_refused() throws Exception {
    Process process = process("?schem=moved");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told())
        .startsWith("intrepid: ")
        .endsWith("did you mean schema? (address: postgresql:embedded).\n");
    assertThat(process.getInputStream()).isEmpty();
    assertThat(server()).doesNotExist();
  }
}
