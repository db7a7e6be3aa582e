package dev.intrepid.fuzzing.faults;

import dev.intrepid.repo.postgresql.server.PostgresServer;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** The same on PostgreSQL, whose server has faults of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomPostgresTest {

  @TempDir private static Path folder;
  private static PostgresServer server;
  private static ServerFaults faults;
  private static int schemas;

  @BeforeAll
  static void start() {
    server = PostgresServer.in(folder.resolve("data"));
    faults = new ServerFaults(server);
  }

  @AfterAll
  static void end() {
    server.close();
  }

  private static void failForAMoment(Storage storage, Random random) {
    storage.fail(random);
    storage.restore();
  }

  private static String freshSchema() {
    return "life_" + ++schemas;
  }

  @Test
  void nothing_is_lost_on_postgresql() throws Exception {
    Seeds.each(
        "postgresql",
        0.25,
        seed -> RandomLife.live(Storage.postgresql(faults, freshSchema()), seed));
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void nothing_is_lost_when_processes_and_the_server_are_killed() throws Exception {
    Seeds.each(
        "kills on postgresql",
        0.1,
        seed -> {
          String schema = freshSchema();
          try (Storage storage = Storage.postgresql(faults, schema)) {
            RandomKills.live(
                storage,
                server.address(schema),
                folder.resolve(schema + ".err"),
                seed,
                2,
                RandomPostgresTest::failForAMoment);
          }
        });
  }
}
