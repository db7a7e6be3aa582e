package dev.intrepid.repo.postgresql.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A durable PostgreSQL, unpacked and with its data below {@code target}, ended with the JVM at the
 * latest. What it is asked may be asked by several threads; one starts and ends it.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final Path data;
  private final int port;
  private final UnaryOperator<EmbeddedPostgres.Builder> settings;
  private @Nullable EmbeddedPostgres running;

  private PostgresServer(Path data, int port, UnaryOperator<EmbeddedPostgres.Builder> settings) {
    this.data = data;
    this.port = port;
    this.settings = settings;
    start();
  }

  private static final class Newest {
    static final PostgresServer SHARED = shared(builder -> builder);
  }

  /** The one that all tests of a JVM share, started when it is first asked for. */
  public static PostgresServer newest() {
    return Newest.SHARED;
  }

  /** One with settings of its own, for tests to share; its data goes when it ends. */
  public static PostgresServer shared(UnaryOperator<EmbeddedPostgres.Builder> settings) {
    return new PostgresServer(
        FOLDER.resolve("data-" + UUID.randomUUID()),
        KeptPort.free(),
        builder -> settings.apply(builder).setCleanDataDirectory(true));
  }

  /** One whose data stays in a folder when it ends, so that it can be started again. */
  public static PostgresServer in(Path data) {
    return in(data, KeptPort.free());
  }

  /**
   * The same.
   *
   * @param port where it listens, a {@link KeptPort}
   */
  public static PostgresServer in(Path data, int port) {
    return in(data, port, builder -> builder);
  }

  /** The same, with settings of its own. */
  public static PostgresServer in(
      Path data, int port, UnaryOperator<EmbeddedPostgres.Builder> settings) {
    return new PostgresServer(
        data, port, builder -> settings.apply(builder).setCleanDataDirectory(false));
  }

  /** Starts it again, with the data and at the port that it had. */
  public void start() {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(FOLDER.toFile())
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "300")
            .setDataDirectory(data)
            .setPort(port);
    try {
      running = settings.apply(builder).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was ended, by whatever means, and not started again. */
  public boolean isDown() {
    return running == null;
  }

  /** The name of a schema that no other test has. */
  public static String freshSchema() {
    return "test_" + SCHEMAS.incrementAndGet();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Connects as the superuser. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"localhost"});
    dataSource.setPortNumbers(new int[] {port});
    dataSource.setUser("postgres");
    dataSource.setDatabaseName("postgres");
    return dataSource;
  }

  /** The address of a schema, for the superuser. */
  public String address(String schema) {
    return address(schema, port);
  }

  /**
   * The address of a schema behind a proxy.
   *
   * @param proxyPort where that listens
   */
  public String address(String schema, int proxyPort) {
    return "postgresql://postgres@localhost:" + proxyPort + "/postgres?schema=" + schema;
  }

  /** The address of a schema that is not there yet, or not any more. */
  public String emptied(String schema) throws SQLException {
    run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    return address(schema);
  }

  /** Runs statements as the superuser. */
  public void run(String... statements) throws SQLException {
    run(dataSource(), statements);
  }

  /** Runs a statement as another user. */
  public void as(String user, String statement) throws SQLException {
    PGSimpleDataSource other = dataSource();
    other.setUser(user);
    run(other, statement);
  }

  private static void run(PGSimpleDataSource dataSource, String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Has the server ask for the password of a user, as it does of nobody by default. */
  public void askForPasswordOf(String user) throws SQLException {
    Path rules = data.resolve("pg_hba.conf");
    try {
      String rule = "host all " + user + " all scram-sha-256\n";
      Files.writeString(rules, rule + Files.readString(rules, UTF_8), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("SELECT pg_reload_conf()");
  }

  /** The first column of what a query answers to the superuser. */
  public List<String> ask(String query) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Ends its first process with SIGKILL, and waits until those it had made have seen it. */
  public void kill() {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      ProcessHandle first =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile, UTF_8).get(0).trim()))
              .orElseThrow();
      // Stopped first, so that it has no more children than those that are listed.
      new ProcessBuilder("kill", "-STOP", "" + first.pid()).start().onExit().join();
      List<ProcessHandle> children = first.children().toList();
      first.destroyForcibly();
      first.onExit().join();
      children.forEach(child -> child.onExit().join());
      Files.delete(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Of the killed one this only lets go of the folder.
    close();
  }

  /** Ends it as an administrator does, if it is not down. */
  @Override
  public void close() {
    EmbeddedPostgres ended = running;
    running = null;
    if (ended != null) {
      try {
        ended.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
