package dev.intrepid.examples.rates;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that ask for the same memo of an exclusive method on one SQLite file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoProcessesTest {

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

  @TempDir private Path folder;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end_those_that_still_run() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void two_processes_that_ask_at_once_are_one_load() throws Exception {
    begin();
    begin();
    while (!Files.exists(folder.resolve("0.ready")) || !Files.exists(folder.resolve("1.ready"))) {
      assertThat(processes).allMatch(Process::isAlive);
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    Files.createFile(folder.resolve("go"));

    for (Process process : processes) {
      assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(Files.readString(folder.resolve("calls"))).isEqualTo("x");
  }

  private void begin() throws IOException {
    Path out = folder.resolve(processes.size() + ".out");
    processes.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AskingProcess.class.getName(),
                folder.toString(),
                Integer.toString(processes.size()))
            .redirectErrorStream(true)
            .redirectOutput(new File(out.toString()))
            .start());
  }
}
