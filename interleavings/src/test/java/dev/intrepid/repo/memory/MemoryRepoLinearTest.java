package dev.intrepid.repo.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.interleavings.Programs;
import dev.intrepid.repo.ExpectedPosition;
import dev.intrepid.repo.IntrepidRepo;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Two threads do what they like: whatever a repo answers must be what it would have answered to one
 * after another.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryRepoLinearTest {

  @Test
  void positions_revisions_and_fences_are_as_if_one_came_after_another() {
    programs().hold(Conditions.class);
  }

  @Test
  void a_commit_is_seen_whole_or_not_at_all() {
    programs().hold(Commits.class);
  }

  @Test
  void a_repo_that_looks_first_and_stores_then_is_found() {
    assertThat(programs().broken(LooksFirst.class)).contains("Invalid execution results");
  }

  @Test
  void a_repo_that_commits_in_two_halves_is_found() {
    Programs programs = Programs.meetingOutside(MemoryRepo.class.getName());

    assertThat(programs.answeringAs(OneAfterAnother.class).broken(InHalves.class))
        .contains("Invalid execution results");
  }

  private static Programs programs() {
    return Programs.meetingAnywhere().answeringAs(OneAfterAnother.class);
  }

  /** The operations of {@link OneAfterAnother} with conditions. */
  @Param(name = "expected", gen = IntGen.class, conf = "0:1")
  public static class Conditions {
    final RepoOperations repo = new RepoOperations(RepoOperations.memory());

    @Operation
    public long publishNext(@Param(name = "expected") int expected) {
      return repo.publish(ExpectedPosition.exactly(expected));
    }

    @Operation
    public long storeNext(@Param(name = "expected") int expected) {
      return repo.store(expected);
    }

    @Operation
    public boolean handle(@Param(name = "expected") int expected) {
      return repo.handle(expected);
    }
  }

  /** The operations of {@link OneAfterAnother} that read one part after another. */
  public static class Commits {
    final RepoOperations repo;

    /** Of a repo that commits at once. */
    public Commits() {
      this(RepoOperations.memory());
    }

    Commits(IntrepidRepo repo) {
      this.repo = new RepoOperations(repo);
    }

    @Operation
    public void storeBoth() {
      repo.storeBoth();
    }

    @Operation
    public long position() {
      return repo.position();
    }

    @Operation
    public long revision() {
      return repo.revision();
    }
  }

  /** Between the look and the deed another may come. */
  @Param(name = "expected", gen = IntGen.class, conf = "0:1")
  public static final class LooksFirst {
    private final RepoOperations repo = new RepoOperations(RepoOperations.memory());

    @Operation
    public long publishNext(@Param(name = "expected") int expected) {
      return repo.position() == expected ? repo.publish(ExpectedPosition.any()) : 0;
    }
  }

  /** Memos go into one repo, then events into another. */
  public static final class InHalves extends Commits {
    /** Of two. */
    public InHalves() {
      super(IntrepidRepo.of(RepoOperations.memory(), RepoOperations.memory()));
    }
  }
}
