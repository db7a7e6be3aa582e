package dev.intrepid.examples.loans;

import static dev.intrepid.testkit.Controls.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.examples.loans.xes.XesSample;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a real process at random moments and starts it again. A moment is an amount of work done, so
 * that a kill falls into the work on fast machines and slow ones alike. {@code -Dseed=N} repeats a
 * run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LoansSurvivesKillTest {

  private static final int KILLS = 10;
  private static final int CASES = 1_500;

  /** Each event is published, and handled by two subscribers. */
  private static final int WORK_PER_EVENT = 3;

  @TempDir private Path folder;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private Path input;
  private Path repo;
  private Snapshot undisturbed;
  private int repos;

  @BeforeEach
  void run_undisturbed() throws IOException {
    System.out.println("LoansSurvivesKillTest: -Dseed=" + seed);
    input = XesSample.write(folder.resolve("log.xes.gz"), CASES, seed);
    Path quiet = folder.resolve("quiet.db");
    Launched.loans(quiet, input);
    undisturbed = Snapshot.of(quiet);
    repo = anotherRepo();
  }

  @Test
  void ten_kills_leave_the_same_log_and_the_same_memos() throws Exception {
    long allWork = WORK_PER_EVENT * (long) undisturbed.log().size();
    int interrupted = 0;
    for (int kills = 0; kills < KILLS || interrupted < KILLS / 2; kills++) {
      if (workDone() >= allWork) {
        // On a busy machine all may be done before a look finds so much done.
        assertSameAsUndisturbed();
        repo = anotherRepo();
      }
      killAt(workDone() + random.nextLong(1, allWork / KILLS));
      interrupted += workDone() < allWork ? 1 : 0;
    }

    Launched.loans(repo, input);
    assertSameAsUndisturbed();
  }

  @Test
  void a_stop_by_signal_is_clean_and_the_next_run_goes_on() throws Exception {
    Path output = folder.resolve("output.txt");
    int exitValue = stopBySignal(output);
    while (exitValue == 0) {
      // It had done all before the signal came.
      repo = anotherRepo();
      exitValue = stopBySignal(output);
    }

    assertThat(exitValue).as("as a shell tells of SIGTERM").isEqualTo(128 + 15);
    assertThat(Files.readString(output).strip())
        .isEqualTo(
            "Stopped. To go on: intrepid run loans --repo sqlite:" + repo + " --input " + input);

    Launched.loans(repo, input);
    assertSameAsUndisturbed();
  }

  private Path anotherRepo() {
    return folder.resolve("loans-" + ++repos + ".db");
  }

  private int stopBySignal(Path output) throws Exception {
    Process process = Launched.start(repo, input, output);
    try {
      awaitWork(process, 1);
      process.destroy();
      assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private void killAt(long moment) throws Exception {
    Process process = Launched.start(repo, input, folder.resolve("output.txt"));
    try {
      awaitWork(process, moment);
    } finally {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** Looks in from outside until so much is done, or all of it. */
  private void awaitWork(Process process, long moment) throws InterruptedException {
    while (workDone() < moment && !process.waitFor(25, TimeUnit.MILLISECONDS)) {
      Thread.onSpinWait();
    }
  }

  /** Nothing of the looking stays open, so a kill leaves the file to the next start alone. */
  private long workDone() {
    String address = "sqlite:" + repo;
    if (!IntrepidRepo.exists(address)) {
      return 0;
    }
    try (IntrepidRepo opened = IntrepidRepo.open(address)) {
      long handled =
          opened.markers("", 10).stream()
              .map(MarkerRecord::marker)
              .mapToLong(marker -> marker.sequence())
              .sum();
      return opened.lastSequence() + handled;
    }
  }

  private void assertSameAsUndisturbed() {
    Snapshot disturbed = Snapshot.of(repo);
    assertThat(disturbed.log()).as("the log (seed %d)", seed).isEqualTo(undisturbed.log());
    assertThat(disturbed.memos()).as("the memos (seed %d)", seed).isEqualTo(undisturbed.memos());
  }
}
