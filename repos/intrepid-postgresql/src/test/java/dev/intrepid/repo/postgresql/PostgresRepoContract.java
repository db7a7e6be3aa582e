package dev.intrepid.repo.postgresql;

import static dev.intrepid.testkit.RepoCapability.ATOMIC;
import static dev.intrepid.testkit.RepoCapability.DURABLE;
import static dev.intrepid.testkit.RepoCapability.LOADED;
import static dev.intrepid.testkit.RepoCapability.RESTORED;
import static dev.intrepid.testkit.RepoCapability.SHARED;
import static dev.intrepid.testkit.RepoCapability.TRANSACTIONAL;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoLimits;
import dev.intrepid.repo.postgresql.connection.Tables;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.RepoCapability;
import dev.intrepid.testkit.RepoContract;
import dev.intrepid.testkit.RepoFixture;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** The contract of a repo, on a server of one version. */
abstract class PostgresRepoContract extends RepoContract {

  /** On which it is run. */
  abstract PostgresServer server();

  @Override
  protected RepoFixture fixture() {
    String schema = PostgresServer.freshSchema();
    PostgresOptions options = PostgresOptions.defaults().withSchema(schema);
    return new RepoFixture() {
      @Override
      public IntrepidRepo open(Clock clock, RepoLimits limits) {
        PGSimpleDataSource dataSource = server().dataSource();
        dataSource.setApplicationName(schema);
        return PostgresRepo.of(dataSource, options.withClock(clock).withLimits(limits));
      }

      @Override
      public Runnable remembered() {
        List<String> tables = Tables.NAMES;
        run(
            tables.stream()
                .map(table -> "CREATE TABLE " + in(table, "kept_") + " AS TABLE " + in(table, "")));
        return () ->
            run(
                Stream.of(
                    "BEGIN; "
                        + tables.stream()
                            .map(
                                table ->
                                    "TRUNCATE "
                                        + in(table, "")
                                        + "; INSERT INTO "
                                        + in(table, "")
                                        + " TABLE "
                                        + in(table, "kept_")
                                        + "; ")
                            .collect(Collectors.joining())
                        // As connections to a server that is no more; who connects now waits.
                        + "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        + " WHERE application_name = '"
                        + schema
                        + "'; COMMIT"));
      }

      private String in(String table, String prefix) {
        return schema + "." + prefix + table;
      }

      private void run(Stream<String> statements) {
        try {
          server().run(statements.toArray(String[]::new));
        } catch (SQLException e) {
          throw new AssertionError(e);
        }
      }

      @Override
      public Connection connect() throws SQLException {
        return server().dataSource().getConnection();
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
