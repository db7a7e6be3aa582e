package dev.intrepid.benchmarks.postgresql;

import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.WorkFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** A durable PostgreSQL beside the build, with new data, that counts statements. */
public final class Server implements AutoCloseable {

  private static final String OF_OTHERS = "query NOT LIKE '%pg_stat%'";
  private static final String MOST_OFTEN =
      "SELECT calls, rows, 1000 * mean_exec_time, left(regexp_replace(query, '\\s+', ' ', 'g'), 110)"
          + " FROM pg_stat_statements WHERE "
          + OF_OTHERS
          + " ORDER BY calls DESC LIMIT 20";

  private static final String OTHER_CONNECTIONS =
      "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
          + " AND pid <> pg_backend_pid()";

  private final WorkFolder folder;
  private final EmbeddedPostgres postgres;
  private int schemas;

  private Server(WorkFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** Starts one, and reads back that it is durable. */
  public static Server start() throws IOException, SQLException {
    WorkFolder folder = WorkFolder.create();
    Path unpacked = Path.of(System.getProperty("benchmarks.data", "target"), "postgres");
    Server server =
        new Server(
            folder,
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(unpacked.toFile())
                .setDataDirectory(folder.next("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start());
    Checked.equal("fsync", "on", server.text("SHOW fsync"));
    Checked.equal("synchronous_commit", "on", server.text("SHOW synchronous_commit"));
    server.run("CREATE EXTENSION pg_stat_statements");
    return server;
  }

  /** The address of the repo in a schema, which is made when it is opened first. */
  String address(String schema) {
    return "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres?schema=" + schema;
  }

  /** The name of a schema that is not there yet. */
  String freshSchema() {
    return "benchmark_" + ++schemas;
  }

  /** The port of 127.0.0.1 at which it listens. */
  public int port() {
    return postgres.getPort();
  }

  /** A connection for JDBC by hand, each of whose statements is a durable commit. */
  Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Runs a statement. */
  public void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row, as text. */
  String text(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The same as a number. */
  long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  /**
   * How many statements were run since they were forgotten, without these questions. The server
   * does not count the BEGIN and COMMIT that are prepared: each transaction has taken the turn.
   */
  long statements() throws SQLException {
    return number(
        "SELECT coalesce(sum(calls), 0) + 2 * coalesce(sum(calls) FILTER"
            + " (WHERE query LIKE '%pg_advisory_xact_lock%'), 0) FROM pg_stat_statements WHERE "
            + OF_OTHERS);
  }

  /**
   * Shows the statements that were run most often since they were forgotten, if {@code
   * -Dbenchmarks.statements=true} asks for it.
   */
  void showStatements() throws SQLException {
    if (!Boolean.getBoolean("benchmarks.statements")) {
      return;
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MOST_OFTEN)) {
      while (rows.next()) {
        System.err.printf(
            Locale.ROOT,
            "  %,9d times, %,9d rows, %8.1f µs each: %s%n",
            rows.getLong(1),
            rows.getLong(2),
            rows.getDouble(3),
            rows.getString(4));
      }
    }
  }

  /** Forgets which statements were run. */
  void forgetStatements() throws SQLException {
    run("SELECT pg_stat_statements_reset()");
  }

  /** Waits until all connections have ended, and so have told what they read. */
  void awaitNoConnections() throws SQLException, InterruptedException {
    while (number(OTHER_CONNECTIONS) > 0) {
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    try (folder) {
      postgres.close();
    }
  }
}
