package dev.intrepid.engine;

import static dev.intrepid.Eventually.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.engine.Counting.Added;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.LeftAdoptions;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A program says {@code adopt("totals", "sums/{key}")}, once or for longer than it is needed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftAdoptionsTest {

  private final MemoryRepo repo = new MemoryRepo();
  private final Probe totals = new Probe("totals", Probe::sum) {}.folds();

  @Test
  void one_that_the_repo_remembers_is_told() throws Exception {
    run(Apps.builder(repo, new Probe("counting", Probe::sum) {}.folds()));
    run(Apps.builder(repo, totals).adopt("totals", "sums/{key}"));

    assertThat(told(totals))
        .contains(
            "adopt(\"totals\", \"sums/{key}\") changes nothing, since the repo records what this"
                + " program goes on from: remove the call. In a later release it would adopt what is"
                + " not meant to be, without a word.");
  }

  @Test
  void one_that_is_needed_is_not() throws Exception {
    run(Apps.builder(repo, new Probe("counting", Probe::sum) {}.folds()));

    assertThat(told(totals)).isEmpty();
  }

  @Test
  void nor_is_one_of_a_subscriber_that_handles_something_else_now() throws Exception {
    run(Apps.builder(repo, totals));
    Probe more = new Probe("totals", Probe::sum) {}.folds();

    assertThat(told(more.messages(Counting.ADDED, Counting.DOUBLED))).isEmpty();
  }

  private Optional<String> told(Probe probe) {
    GeneratedCode generated = GeneratedCode.load(List.of(Probe.registry(probe)));
    Members members = new Members(repo, SystemClock.utc(), Members.LOOK_EVERY);
    Releases releases = new Releases(repo, generated, members);
    Keepers keepers = new Keepers(repo, generated, List.of(probe.spec()));
    keepers.adopt("totals", "sums/{key}");
    return new LeftAdoptions(List.of(probe.spec()), keepers, releases).text("totals", "sums/{key}");
  }

  private static void run(IntrepidBuilder builder) throws Exception {
    try (Intrepid app = builder.start()) {
      app.publish(new Added("a", 1));
      app.awaitCaughtUp(SOON);
    }
  }
}
