package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.postgresql.PostgresOptions;
import dev.intrepid.repo.postgresql.PostgresRepo;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.time.Duration;
import java.util.Random;

/**
 * A schema of a server, which ends connections and cancels statements, keeps writers waiting, is
 * restarted, and is killed.
 */
final class PostgresStorage extends Storage {

  /** Shorter than some waits for the turn to write, and longer than others. */
  private static final Duration LOCK_TIMEOUT = Duration.ofMillis(100);

  private static final int LONGEST_MILLIS = 200;

  private final ServerFaults faults;
  private final PostgresServer server;
  private final String schema;

  PostgresStorage(ServerFaults faults, String schema) {
    super(open(faults.server(), schema));
    this.faults = faults;
    this.server = faults.server();
    this.schema = schema;
  }

  private static IntrepidRepo open(PostgresServer server, String schema) {
    return PostgresRepo.of(
        server.dataSource(),
        PostgresOptions.defaults().withSchema(schema).withLockTimeout(LOCK_TIMEOUT));
  }

  @Override
  IntrepidRepo open() {
    return open(server, schema);
  }

  @Override
  void reopen() {
    replace();
  }

  @Override
  String fail(Random random) {
    if (server.isDown()) {
      server.start();
      return "the server is started";
    }
    int millis = random.nextInt(10) == 0 ? 0 : random.nextInt(LONGEST_MILLIS);
    return switch (random.nextInt(12)) {
      case 0 -> {
        server.kill();
        yield "the server is killed";
      }
      case 1 -> {
        server.close();
        yield "the server is stopped";
      }
      case 2 -> {
        server.kill();
        server.start();
        yield "the server is killed and started";
      }
      case 3, 4, 5 -> {
        faults.cutConnections(millis);
        yield "connections are cut for " + millis + " ms";
      }
      case 6, 7 -> {
        faults.cancelStatements(millis);
        yield "statements are cancelled for " + millis + " ms";
      }
      default -> {
        faults.holdTurn(schema, millis);
        yield "the turn to write is held for " + millis + " ms";
      }
    };
  }

  @Override
  void restore() {
    faults.end();
  }

  @Override
  public void close() {
    super.close();
    faults.run("DROP SCHEMA " + schema + " CASCADE");
  }
}
