package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.postgresql.connection.Sessions;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.repo.postgresql.waking.ListeningLook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandbyTest {

  @TempDir Path folder;

  /** It refuses LISTEN: each look would connect anew, four times a second. */
  @Test
  void a_standby_is_asked_over_one_connection_since_it_tells_nothing() throws Exception {
    Path data = folder.resolve("data");
    PostgresServer server = PostgresServer.in(data);
    try {
      IntrepidRepo.open(server.address("shop")).close();
      server.close();
      Files.createFile(data.resolve("standby.signal"));
      server.start();

      ListeningLook look = new ListeningLook(new Sessions(server.dataSource(), "shop"), () -> 0);

      assertThat(look.othersPublished()).isFalse();
      assertThat(look.othersPublished()).isFalse();
      look.letGo();
    } finally {
      server.close();
    }
  }

  @Test
  void that_a_standby_takes_no_writes_is_seen_without_one() throws Exception {
    Path data = folder.resolve("data");
    PostgresServer server = PostgresServer.in(data);
    try {
      String address = server.address("shop") + "&targetServerType=any";
      IntrepidRepo.open(address).close();
      assertThat(RepoProvider.of(address).obstacle(address)).isEmpty();

      server.close();
      Files.createFile(data.resolve("standby.signal"));
      server.start();

      assertThat(RepoProvider.of(address).obstacle(address))
          .contains(
              "the server is a standby, which takes no writes and may not have yet what was stored"
                  + " on its primary");
    } finally {
      server.close();
    }
  }
}
