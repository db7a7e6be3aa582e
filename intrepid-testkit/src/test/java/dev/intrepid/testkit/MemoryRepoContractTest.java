package dev.intrepid.testkit;

import static dev.intrepid.testkit.RepoCapability.ATOMIC;
import static dev.intrepid.testkit.RepoCapability.LOADED;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.memory.MemoryRepo;
import java.time.Clock;
import java.util.Set;

class MemoryRepoContractTest extends RepoContract {

  @Override
  protected RepoFixture fixture() {
    return new RepoFixture() {
      @Override
      public IntrepidRepo open(Clock clock, RepoLimits limits) {
        return new MemoryRepo(clock, limits);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  protected Set<RepoCapability> capabilities() {
    return Set.of(ATOMIC, LOADED);
  }
}
