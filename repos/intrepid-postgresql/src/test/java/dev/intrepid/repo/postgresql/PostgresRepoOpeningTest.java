package dev.intrepid.repo.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.RepoAddressException;
import dev.intrepid.repo.RepoFormatException;
import dev.intrepid.repo.RepoReadOnlyException;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.postgresql.server.KeptPort;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is found when a repo is opened: one sentence a situation. */
@Timeout(180)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresRepoOpeningTest {

  private static final PostgresServer SERVER = PostgresServer.newest();

  /** Where pgjdbc looks for the file of passwords, if not in the user's home. */
  private static final String PGPASS = "org.postgresql.pgpassfile";

  private final String schema = PostgresServer.freshSchema();

  @BeforeAll
  static void make_users() throws SQLException {
    SERVER.run(
        "DROP ROLE IF EXISTS guarded, visitor, clerk",
        "CREATE ROLE guarded LOGIN PASSWORD 'right'",
        "CREATE ROLE visitor LOGIN",
        "CREATE ROLE clerk LOGIN");
    SERVER.askForPasswordOf("guarded");
  }

  @Test
  void a_schema_that_is_not_there_is_made_and_found_again() {
    String address = SERVER.address(schema);

    assertThat(IntrepidRepo.exists(address)).isFalse();
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      assertThat(repo.address()).isEqualTo(address);
      repo.publish(Controls.event());
    }

    assertThat(IntrepidRepo.exists(address)).isTrue();
    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      assertThat(repo.lastSequence()).isEqualTo(1);
    }
  }

  @Test
  void several_who_open_a_schema_at_once_make_it_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<Long>> opened = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        opened.add(pool.submit(this::openAndPublish));
      }
      for (Future<Long> each : opened) {
        assertThat(each.get()).isPositive();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private long openAndPublish() {
    try (IntrepidRepo repo = IntrepidRepo.open(SERVER.address(schema))) {
      return repo.publish(Controls.event()).sequence();
    }
  }

  @Test
  void a_schema_with_other_tables_may_be_shared() throws SQLException {
    SERVER.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".customers (id integer)");

    try (IntrepidRepo repo = IntrepidRepo.open(SERVER.address(schema))) {
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_password_is_told_and_not_shown() {
    String address = "postgresql://guarded:wrong@localhost:" + SERVER.port() + "/postgres";

    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("does not take the password")
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContainingAny("wrong");
  }

  @Test
  void the_right_password_opens() throws SQLException {
    SERVER.run("GRANT CREATE ON DATABASE postgres TO guarded");
    String address =
        "postgresql://guarded:right@localhost:" + SERVER.port() + "/postgres?schema=" + schema;

    IntrepidRepo repo = IntrepidRepo.open(address);
    repo.close();

    assertThat(repo.address()).contains("guarded@").doesNotContain("right");
    assertThatThrownBy(repo::lastSequence).hasMessageNotContainingAny("right");
  }

  @Test
  void the_password_of_a_pgpass_file_opens(@TempDir Path folder) throws Exception {
    SERVER.run("GRANT CREATE ON DATABASE postgres TO guarded");
    Path file = folder.resolve("pgpass");
    Files.writeString(file, "localhost:" + SERVER.port() + ":postgres:guarded:right\n");
    System.setProperty(PGPASS, file.toString());
    try (IntrepidRepo repo = IntrepidRepo.open(addressOf("guarded", "postgres"))) {
      assertThat(repo.lastSequence()).isZero();
    } finally {
      System.clearProperty(PGPASS);
    }
  }

  @Test
  void a_user_who_is_not_there_is_told() {
    assertThatThrownBy(() -> IntrepidRepo.open(addressOf("nobody", "postgres")))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("check the user");
  }

  @Test
  void a_database_that_is_not_there_is_told_and_has_no_repo() {
    String address = addressOf("postgres", "nowhere");

    assertThat(IntrepidRepo.exists(address)).isFalse();
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoAddressException.class)
        .hasMessageContaining("There is no such database: make it with createdb")
        .hasMessageContaining("nowhere");
  }

  @Test
  void a_user_who_may_not_make_a_schema_is_told() {
    assertThatThrownBy(() -> IntrepidRepo.open(addressOf("visitor", "postgres")))
        .isInstanceOf(RepoReadOnlyException.class)
        .hasMessageContaining("may not do this")
        .hasMessageContaining("docs/repos.md");
  }

  @Test
  void a_user_who_may_not_read_the_tables_is_told() {
    IntrepidRepo.open(SERVER.address(schema)).close();

    assertThatThrownBy(() -> IntrepidRepo.open(addressOf("visitor", "postgres")))
        .isInstanceOf(RepoReadOnlyException.class);
  }

  @Test
  void a_user_with_few_rights_does_all_that_a_repo_does() throws Exception {
    for (String statement : PostgresSchema.ddl(schema).split(";\n")) {
      SERVER.run(statement);
    }
    SERVER.run(PostgresSchema.grants(schema, "clerk").split(";\n"));
    String address = addressOf("clerk", "postgres") + "&create=off";

    try (IntrepidRepo repo = IntrepidRepo.open(address)) {
      CacheRecord memo = Controls.memo().expiringAt(Controls.TIME);
      for (int i = 0; i < 3; i++) {
        repo.commit(
            new Commit(
                Controls.events(Controls.STREAM, 2),
                List.of(MemoChange.set(memo), MemoChange.set(Controls.memo("summaries/2"))),
                List.of(Controls.move(i, i + 1))));
        repo.deleteMemo("summaries/2");
      }
      assertThat(repo.lastSequence()).isEqualTo(6);
      assertThat(repo.changedMemosSince(0, 100).isWhole()).isTrue();
    }
    String events = schema + ".events";
    assertThatThrownBy(() -> SERVER.as("clerk", "DELETE FROM " + events))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> SERVER.as("clerk", "UPDATE " + events + " SET data = '{}'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void tables_of_somebody_else_are_refused_and_left_as_they_are() throws SQLException {
    SERVER.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".events (id integer)");

    assertThatThrownBy(() -> IntrepidRepo.open(SERVER.address(schema)))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("a table events of another program")
        .hasMessageContaining("another schema");
    assertThat(SERVER.ask("SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "'"))
        .containsExactly("events");
  }

  @Test
  void a_table_of_somebody_else_that_is_called_as_ours_is_refused() throws SQLException {
    SERVER.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".intrepid (id integer)");

    assertThatThrownBy(() -> IntrepidRepo.open(SERVER.address(schema)))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("a table intrepid of another program");
  }

  @Test
  void a_newer_schema_is_refused() throws SQLException {
    IntrepidRepo.open(SERVER.address(schema)).close();
    SERVER.run("UPDATE " + schema + ".intrepid SET version = 99");

    assertThatThrownBy(() -> IntrepidRepo.open(SERVER.address(schema)))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("newer release of Intrepid")
        .hasMessageContaining("99");
  }

  @Test
  void with_create_off_a_schema_without_tables_is_refused() {
    assertThatThrownBy(() -> IntrepidRepo.open(SERVER.address(schema) + "&create=off"))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("create=off says not to make them");
  }

  @Test
  void a_database_that_is_not_in_utf_8_is_refused() throws SQLException {
    SERVER.run(
        "DROP DATABASE IF EXISTS latin",
        "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

    assertThatThrownBy(() -> IntrepidRepo.open(addressOf("postgres", "latin")))
        .isInstanceOf(RepoFormatException.class)
        .hasMessageContaining("LATIN1")
        .hasMessageContaining("--encoding=UTF8");
  }

  @Test
  void a_server_that_is_away_is_told_and_used_once_it_is_there() throws Exception {
    int port = KeptPort.free();
    String address = "postgresql://postgres@localhost:" + port + "/postgres?schema=" + schema;
    assertThatThrownBy(() -> IntrepidRepo.open(address))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContaining("The server cannot be reached")
        .hasMessageContaining("try again");

    try (TcpProxy proxy = TcpProxy.listening(port, SERVER.port());
        IntrepidRepo repo = IntrepidRepo.open(address)) {
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(1);
      assertThat(proxy.connections()).isPositive();
    }
  }

  private String addressOf(String user, String database) {
    return "postgresql://"
        + user
        + "@localhost:"
        + SERVER.port()
        + "/"
        + database
        + "?schema="
        + schema;
  }
}
