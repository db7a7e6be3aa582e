package dev.intrepid.fuzzing.faults;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A durable PostgreSQL that may be down, with its data in a folder. For one thread. */
final class PostgresServer implements AutoCloseable {

  /** The upper half of the key of the turn to write, which each commit to a schema takes. */
  private static final long TURN = 0x494E_5452L << 32;

  private final Path data;
  private final int port;
  private @Nullable EmbeddedPostgres running;
  private CompletableFuture<Void> trouble = CompletableFuture.completedFuture(null);

  /** Starts one with new data. */
  PostgresServer(Path data) {
    this.data = data;
    this.port = KeptPort.free();
    this.running = started(data, port);
  }

  private static EmbeddedPostgres started(Path data, int port) {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(Path.of(System.getProperty("postgres.unpacked")).toFile())
          .setPGStartupWait(Duration.ofMinutes(1))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPort(port)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"localhost"});
    dataSource.setPortNumbers(new int[] {port});
    dataSource.setUser("postgres");
    dataSource.setDatabaseName("postgres");
    return dataSource;
  }

  int port() {
    return port;
  }

  String address(String schema) {
    return address(schema, port);
  }

  /**
   * The address of a proxy before this server.
   *
   * @param proxyPort where it listens
   */
  String address(String schema, int proxyPort) {
    return "postgresql://postgres@localhost:" + proxyPort + "/postgres?schema=" + schema;
  }

  /** What a setting is for one who connects. */
  String setting(String name) {
    return ask("SHOW " + name).get(0);
  }

  /**
   * What the server does for the connection with this port at the client's end, and what it waits
   * for: {@code idle in transaction ClientRead}. Empty if that has not the turn to write.
   */
  Optional<String> turn(int clientPort) {
    return ask(
            "SELECT state || ' ' || coalesce(wait_event, 'nothing') FROM pg_stat_activity"
                + " JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND granted AND classid = "
                + (TURN >>> 32)
                + " AND client_port = "
                + clientPort)
        .stream()
        .findFirst();
  }

  private List<String> ask(String query) {
    try (Connection connection = dataSource().getConnection();
        Statement each = connection.createStatement();
        ResultSet rows = each.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isDown() {
    return running == null;
  }

  void start() {
    running = started(data, port);
  }

  /** Ends it as an administrator does. */
  void stop() {
    if (running != null) {
      close();
    }
  }

  /** Ends its first process with SIGKILL, and waits until those it had made have seen it. */
  void kill() {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      ProcessHandle first =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).trim())).orElseThrow();
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
    stop();
  }

  /** Ends what keeps anybody from using it. */
  void restore() {
    trouble.join();
    if (isDown()) {
      start();
    }
  }

  /**
   * Has all connections end, or all statements be cancelled, again and again, from soon on and for
   * so long.
   *
   * @param function of the server that is called with each process that serves a connection
   */
  void trouble(String function, int millis) {
    String each =
        "SELECT "
            + function
            + "(pid) FROM pg_stat_activity"
            + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
    long nanos = Duration.ofMillis(millis).toNanos();
    begin(
        () -> {
          long begun = System.nanoTime();
          do {
            run(each);
          } while (System.nanoTime() - begun < nanos);
        });
  }

  /** Has writers to a schema wait that long, beginning soon after this returns. */
  void holdTurn(String schema, int millis) {
    String key = TURN + " + '" + schema + ".events'::regclass::oid::bigint";
    begin(() -> run("SELECT pg_advisory_xact_lock(" + key + "), pg_sleep(0.001 * " + millis + ")"));
  }

  private void begin(Runnable next) {
    trouble.join();
    // It ends early where the server does.
    trouble = CompletableFuture.runAsync(next).exceptionally(e -> null);
  }

  /** Runs a statement. */
  void run(String statement) {
    try (Connection connection = dataSource().getConnection();
        Statement each = connection.createStatement()) {
      each.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (running != null) {
        running.close();
        running = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
