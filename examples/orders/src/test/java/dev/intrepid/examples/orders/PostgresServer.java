package dev.intrepid.examples.orders;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A durable PostgreSQL of the tests, started when first asked for and ended with the JVM. */
final class PostgresServer {

  private static final EmbeddedPostgres STARTED = started();

  private PostgresServer() {}

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(Path.of(System.getProperty("postgres.unpacked")).toFile())
          .setPGStartupWait(Duration.ofMinutes(1))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a repo that is not there any more, or not yet. */
  static String empty(String schema) {
    try (Connection connection = STARTED.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "postgresql://postgres@localhost:" + STARTED.getPort() + "/postgres?schema=" + schema;
  }
}
