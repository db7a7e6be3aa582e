package dev.intrepid.repo.sqlite;

import static dev.intrepid.testkit.RepoCapability.ATOMIC;
import static dev.intrepid.testkit.RepoCapability.DURABLE;
import static dev.intrepid.testkit.RepoCapability.LOADED;
import static dev.intrepid.testkit.RepoCapability.RESTORED;
import static dev.intrepid.testkit.RepoCapability.SHARED;
import static dev.intrepid.testkit.RepoCapability.TRANSACTIONAL;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.testkit.RepoCapability;
import dev.intrepid.testkit.RepoContract;
import dev.intrepid.testkit.RepoFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class SqliteRepoContractTest extends RepoContract {

  @TempDir Path folder;

  @Override
  protected RepoFixture fixture() {
    return new RepoFixture() {
      @Override
      public IntrepidRepo open(Clock clock, RepoLimits limits) {
        return SqliteRepo.open(
            folder.resolve("contract.db"),
            SqliteOptions.defaults().withClock(clock).withLimits(limits));
      }

      @Override
      public Runnable remembered() {
        Path copy = folder.resolve("copy.db");
        run("VACUUM INTO '" + copy + "'");
        return () -> run("restore from '" + copy + "'");
      }

      private void run(String statement) {
        try {
          Sql.run(folder.resolve("contract.db"), statement);
        } catch (SQLException e) {
          throw new AssertionError(e);
        }
      }

      @Override
      public Connection connect() throws SQLException {
        return Sql.open(folder.resolve("contract.db"));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  protected Set<RepoCapability> capabilities() {
    return Set.of(ATOMIC, DURABLE, SHARED, RESTORED, LOADED, TRANSACTIONAL);
  }
}
