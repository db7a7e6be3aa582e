package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.RepoCapability.ATOMIC;
import static dev.intrepid.testkit.RepoCapability.DURABLE;
import static dev.intrepid.testkit.RepoCapability.SHARED;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.testkit.RepoCapability;
import dev.intrepid.testkit.RepoContract;
import dev.intrepid.testkit.RepoFixture;
import java.time.Clock;
import java.util.Set;

/** The contract of a repo, on a server of one version. */
abstract class PostgresRepoContract extends RepoContract {

  /** On which it is run. */
  abstract PostgresServer server();

  @Override
  protected RepoFixture fixture() {
    PostgresOptions options = PostgresOptions.defaults().withSchema(PostgresServer.freshSchema());
    return new RepoFixture() {
      @Override
      public IntrepidRepo open(Clock clock, RepoLimits limits) {
        return PostgresRepo.of(server().dataSource(), options.withClock(clock).withLimits(limits));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  protected Set<RepoCapability> capabilities() {
    return Set.of(ATOMIC, DURABLE, SHARED);
  }
}
