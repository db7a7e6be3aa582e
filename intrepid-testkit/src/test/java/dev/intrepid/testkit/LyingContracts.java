package dev.intrepid.testkit;

import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/** The contract, for each repo that lies. */
final class LyingContracts {

  /**
   * A lie that wakes nobody is found when a wait ends, so no wait lasts until the contract gives it
   * up for a hang. Where a machine takes longer, a lie only fails more tests.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private LyingContracts() {}

  abstract static class Promising extends RepoContract {
    @Override
    protected Set<RepoCapability> capabilities() {
      return EnumSet.allOf(RepoCapability.class);
    }
  }

  abstract static class PromisingToLast extends RepoContract {
    @Override
    protected Set<RepoCapability> capabilities() {
      return EnumSet.of(RepoCapability.ATOMIC, RepoCapability.DURABLE);
    }
  }

  abstract static class Lying extends Promising {
    private final UnaryOperator<IntrepidRepo> lie;

    Lying(UnaryOperator<IntrepidRepo> lie) {
      this.lie = lie;
    }

    @Override
    protected RepoFixture fixture() {
      return new StoredInMemory(LONGEST_WAIT) {
        @Override
        public IntrepidRepo open(Clock clock, RepoLimits limits) {
          return lie.apply(super.open(clock, limits));
        }
      };
    }
  }

  interface Opening {
    IntrepidRepo open(Clock clock, RepoLimits limits);
  }

  static RepoFixture fixture(Opening opening) {
    return new RepoFixture() {
      @Override
      public IntrepidRepo open(Clock clock, RepoLimits limits) {
        return opening.open(clock, limits);
      }

      @Override
      public void close() {}
    };
  }

  static class Nothing extends Promising {
    @Override
    protected RepoFixture fixture() {
      return LyingContracts.fixture((clock, limits) -> NothingRepo.open());
    }
  }

  static class Skips extends Promising {
    @Override
    protected RepoFixture fixture() {
      throw new TestAbortedException("no server here");
    }
  }

  static class SkipsWhenStoring extends Lying {
    SkipsWhenStoring() {
      super(
          repo ->
              new ForwardingRepo(repo) {
                @Override
                public Committed commit(Commit commit) {
                  throw new TestAbortedException("not today");
                }
              });
    }
  }

  static class PromisesNothing extends RepoContract {
    @Override
    protected RepoFixture fixture() {
      return new StoredInMemory();
    }

    @Override
    protected Set<RepoCapability> capabilities() {
      return Set.of();
    }
  }

  static class LosesAll extends PromisingToLast {
    @Override
    protected RepoFixture fixture() {
      return LyingContracts.fixture(MemoryRepo::new);
    }
  }

  static class LosesTheLast extends PromisingToLast {
    @Override
    protected RepoFixture fixture() {
      List<Commit> journal = new ArrayList<>();
      return LyingContracts.fixture(
          (clock, limits) -> {
            MemoryRepo repo = new MemoryRepo(clock, limits);
            journal.subList(0, Math.max(0, journal.size() - 1)).forEach(repo::commit);
            return new ForwardingRepo(repo) {
              @Override
              public synchronized Committed commit(Commit commit) {
                Committed committed = super.commit(commit);
                journal.add(commit);
                return committed;
              }
            };
          });
    }
  }

  static class MindsInterrupts extends Lying {
    MindsInterrupts() {
      super(LyingWriters.MindsInterrupts::new);
    }
  }

  static class Reorders extends Lying {
    Reorders() {
      super(LyingWriters.Reorders::new);
    }
  }

  static class ForgetsTheFence extends Lying {
    ForgetsTheFence() {
      super(LyingWriters.ForgetsTheFence::new);
    }
  }

  static class FencesByPlace extends Lying {
    FencesByPlace() {
      super(LyingWriters.FencesByPlace::new);
    }
  }

  static class ReusesAPosition extends Lying {
    ReusesAPosition() {
      super(LyingWriters.ReusesAPosition::new);
    }
  }

  static class StoresHalf extends Lying {
    StoresHalf() {
      super(LyingWriters.StoresHalf::new);
    }
  }

  static class ForgetsRevisions extends Lying {
    ForgetsRevisions() {
      super(LyingWriters.ForgetsRevisions::new);
    }
  }

  static class ReusesRevisions extends Lying {
    ReusesRevisions() {
      super(LyingWriters.ReusesRevisions::new);
    }
  }

  static class ReturnsWhatExpired extends Lying {
    ReturnsWhatExpired() {
      super(LyingWriters.ReturnsWhatExpired::new);
    }
  }

  static class ShowsEventsLate extends Lying {
    ShowsEventsLate() {
      super(LyingReaders.ShowsEventsLate::new);
    }
  }

  static class ReadsInclusively extends Lying {
    ReadsInclusively() {
      super(LyingReaders.ReadsInclusively::new);
    }
  }

  static class PromisesTooMuch extends Lying {
    PromisesTooMuch() {
      super(LyingReaders.PromisesTooMuch::new);
    }
  }

  static class ReadsPrefixesAsPatterns extends Lying {
    ReadsPrefixesAsPatterns() {
      super(LyingReaders.ReadsPrefixesAsPatterns::new);
    }
  }

  static class FillsItsPages extends Lying {
    FillsItsPages() {
      super(LyingReaders.FillsItsPages::new);
    }
  }

  static class AsksWithQuestionMarks extends Lying {
    AsksWithQuestionMarks() {
      super(LyingReaders.AsksWithQuestionMarks::new);
    }
  }

  static class HidesMissingChanges extends Lying {
    HidesMissingChanges() {
      super(LyingReaders.HidesMissingChanges::new);
    }
  }

  static class IgnoresShards extends Lying {
    IgnoresShards() {
      super(LyingReaders.IgnoresShards::new);
    }
  }

  static class IgnoresExpectedPositions extends Lying {
    IgnoresExpectedPositions() {
      super(LyingWriters::ignoringExpectedPositions);
    }
  }

  static class IgnoresIds extends Lying {
    IgnoresIds() {
      super(LyingWriters::ignoringIds);
    }
  }

  static class LosesHeaders extends Lying {
    LosesHeaders() {
      super(LyingWriters::losingHeaders);
    }
  }

  static class LosesCharacters extends Lying {
    LosesCharacters() {
      super(LyingWriters::losingCharacters);
    }
  }

  static class ForgetsWhichWasMovedLast extends Lying {
    ForgetsWhichWasMovedLast() {
      super(LyingReaders.ForgetsWhichWasMovedLast::new);
    }
  }

  static class WakesForOtherTopics extends Lying {
    WakesForOtherTopics() {
      super(LyingReaders.WakesForOtherTopics::new);
    }
  }

  static class NeverWaits extends Lying {
    NeverWaits() {
      super(LyingReaders.NeverWaits::new);
    }
  }

  static class HidesThatItWentBack extends Lying {
    HidesThatItWentBack() {
      super(LyingReaders.HidesThatItWentBack::new);
    }
  }

  static class MovesWhateverWasRead extends Lying {
    MovesWhateverWasRead() {
      super(LyingWriters.MovesWhateverWasRead::new);
    }
  }

  static class SaysTooLateThatItWentBack extends Lying {
    SaysTooLateThatItWentBack() {
      super(LyingReaders.SaysTooLateThatItWentBack::new);
    }
  }

  static class LoadsWithItsOwnNumbers extends Lying {
    LoadsWithItsOwnNumbers() {
      super(LyingLoaders.LoadsWithItsOwnNumbers::new);
    }
  }

  static class LoadsWithItsOwnTime extends Lying {
    LoadsWithItsOwnTime() {
      super(LyingLoaders.LoadsWithItsOwnTime::new);
    }
  }

  static class LoadsHalf extends Lying {
    LoadsHalf() {
      super(LyingLoaders.LoadsHalf::new);
    }
  }

  static class ForgetsTheLastRevision extends Lying {
    ForgetsTheLastRevision() {
      super(LyingLoaders.ForgetsTheLastRevision::new);
    }
  }

  static class LoadsMarkersInTheirOrder extends Lying {
    LoadsMarkersInTheirOrder() {
      super(LyingLoaders.LoadsMarkersInTheirOrder::new);
    }
  }

  static class LoadsNothing extends Lying {
    LoadsNothing() {
      super(LyingLoaders.LoadsNothing::new);
    }
  }

  static class PublishesAtOnce extends Lying {
    PublishesAtOnce() {
      super(LyingTransactions.PublishesAtOnce::new);
    }
  }

  static class PublishesHalf extends Lying {
    PublishesHalf() {
      super(LyingTransactions.PublishesHalf::new);
    }
  }

  static class Forgets extends Lying {
    Forgets() {
      super(LyingTransactions.Forgets::new);
    }
  }

  static class TakesAnyConnection extends Lying {
    TakesAnyConnection() {
      super(LyingTransactions.TakesAnyConnection::new);
    }
  }

  static class HasNoLimits extends Promising {
    @Override
    protected RepoFixture fixture() {
      StoredInMemory honest = new StoredInMemory();
      return LyingContracts.fixture(
          (clock, limits) ->
              honest.open(clock, new RepoLimits(Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }
  }
}
