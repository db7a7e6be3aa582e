package dev.intrepid.compute;

import static dev.intrepid.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.SteppedClock;
import dev.intrepid.engine.WrappedRepo;
import dev.intrepid.engine.worker.RecordedLines;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.RepoFullException;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefreshInOutageTest {

  private static final int MEMOS = 20;

  private final SteppedClock clock = new SteppedClock();
  private final FullRepo repo = new FullRepo(clock);
  private final RecordedLines log = new RecordedLines();

  /** A repo that can be read and has no room from some moment on. */
  private static final class FullRepo extends WrappedRepo {
    private volatile boolean isFull;

    FullRepo(SteppedClock clock) {
      super(new MemoryRepo(clock, RepoLimits.defaults()));
    }

    @Override
    public Committed commit(Commit commit) {
      if (isFull) {
        throw new RepoFullException("There is no room left.", null);
      }
      return super.commit(commit);
    }
  }

  @Test
  void old_values_are_served_and_the_log_has_one_line_for_all_memos() {
    try (Desk desk =
        Desk.on(repo, clock)
            .telling(log.outage())
            .method(
                Desk.RATES, spec -> spec.refreshedAfter(Duration.ofMinutes(5)), call -> "a rate")
            .open()) {
      viewAll(desk);
      clock.advance("PT5M");
      repo.isFull = true;

      viewAll(desk);
      eventually(() -> desk.computations().isQuiet() && log.all().size() == MEMOS);

      assertThat(log.lines())
          .containsExactly(
              "WARN The repo memory: failed: There is no room left. Memos are not recomputed: their"
                  + " old values are served");
    }
  }

  private static void viewAll(Desk desk) {
    for (int memo = 0; memo < MEMOS; memo++) {
      assertThat(desk.text("rates/EUR/" + memo)).isEqualTo("a rate");
    }
  }
}
