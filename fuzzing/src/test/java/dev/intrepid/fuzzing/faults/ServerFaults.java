package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Faults of a PostgreSQL server and of the connections to it. For one thread. */
final class ServerFaults {

  /** The upper half of the key of the turn to write, which each commit to a schema takes. */
  private static final long TURN = 0x494E_5452L << 32;

  private final PostgresServer server;
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  ServerFaults(PostgresServer server) {
    this.server = server;
  }

  PostgresServer server() {
    return server;
  }

  /**
   * What the server does for the connection with this port at the client's end, and what it waits
   * for: {@code idle in transaction ClientRead}. Empty if that has not the turn to write.
   */
  Optional<String> turn(int clientPort) {
    try {
      return server
          .ask(
              "SELECT state || ' ' || coalesce(wait_event, 'nothing') FROM pg_stat_activity"
                  + " JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND granted"
                  + " AND classid = "
                  + (TURN >>> 32)
                  + " AND client_port = "
                  + clientPort)
          .stream()
          .findFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Cuts all connections, again and again, from soon on and for so long. */
  void cutConnections(int millis) {
    toEachConnection("pg_terminate_backend", millis);
  }

  /** Cancels all statements, again and again, from soon on and for so long. */
  void cancelStatements(int millis) {
    toEachConnection("pg_cancel_backend", millis);
  }

  private void toEachConnection(String function, int millis) {
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
    underWay.join();
    // It ends early where the server does.
    underWay = CompletableFuture.runAsync(next).exceptionally(e -> null);
  }

  /** Waits for the end of all that happens, and starts the server if it is down. */
  void end() {
    underWay.join();
    if (server.isDown()) {
      server.start();
    }
  }

  /** Runs a statement. */
  void run(String statement) {
    try {
      server.run(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
