package dev.intrepid.repo.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.json.Json;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.postgresql.server.PostgresServer;
import dev.intrepid.testkit.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./intrepid repo copy} from SQLite to PostgreSQL, and back. */
@Timeout(300)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoCopyTest {

  private static final int EVENTS_A_COMMIT = 500;

  @TempDir Path folder;

  private final String schema = PostgresServer.freshSchema();
  private final String target = PostgresServer.newest().address(schema);
  private String shop = "";

  @BeforeEach
  void name_a_file() {
    shop = "sqlite:" + folder.resolve("shop.db");
  }

  private void fill(int commits) {
    try (IntrepidRepo repo = IntrepidRepo.open(shop)) {
      for (int i = 0; i < commits; i++) {
        List<PendingEvent> events = new ArrayList<>();
        for (int n = 0; n < EVENTS_A_COMMIT; n++) {
          events.add(
              PendingEvent.entry("orders/" + (n + i) % 700, "Noted", Controls.oddData())
                  .withMeta(Controls.oddMeta()));
        }
        CacheRecord memo =
            CacheRecord.of("m/" + i % 7, Json.of("{ \"i\":" + i + "}"))
                .withMeta(Controls.oddMeta());
        repo.commit(
            new Commit(
                new PendingEvents(events),
                List.of(MemoChange.set(memo)),
                List.of(Controls.move(i, repo.lastSequence()))));
      }
    }
  }

  private record Launched(List<String> out, String err, int exitCode) {
    List<String> digests() {
      return out.stream().limit(5).toList();
    }
  }

  private static Launched run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Launched(out.toString().lines().toList(), err.toString(), exitCode);
  }

  private static Launched copy(String from, String to) {
    Launched run = run("repo", "copy", from, to);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run;
  }

  @Test
  void a_table_of_the_user_is_not_copied_and_named() throws SQLException {
    IntrepidRepo.open(target).close();
    PostgresServer.newest().run("CREATE TABLE " + schema + ".shoprows (id integer PRIMARY KEY)");

    Launched back = copy(target, shop);

    assertThat(back.out())
        .last()
        .asString()
        .startsWith("shoprows is a table of yours and was not copied: take it over");
  }

  @Test
  void a_log_is_copied_there_and_back_byte_for_byte() {
    fill(5);
    String back = "sqlite:" + folder.resolve("back.db");

    Launched there = copy(shop, target);
    Launched andBack = copy(target, back);

    assertThat(andBack.digests()).isEqualTo(there.digests());
    assertThat(run("repo", "verify", target).digests()).isEqualTo(there.digests());
    try (IntrepidRepo one = IntrepidRepo.open(shop);
        IntrepidRepo other = IntrepidRepo.open(back)) {
      assertThat(other.listMemos("", "", 99)).isEqualTo(one.listMemos("", "", 99)).hasSize(5);
      assertThat(other.markers("", 99)).isEqualTo(one.markers("", 99)).hasSize(1);
      assertThat(other.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9_999))
          .isEqualTo(one.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9_999));
    }
  }

  @Test
  void an_app_goes_on_where_the_copied_one_has_stopped() {
    fill(1);
    copy(shop, target);

    try (Intrepid app = Intrepid.builder().repo(target).start()) {
      assertThat(app.publish(Controls.event("orders/1")).sequence()).isEqualTo(EVENTS_A_COMMIT + 1);
      assertThat(app.repo().moveMarker(Controls.move(1, 7)).epoch()).isEqualTo(2);
    }
  }

  @Test
  void a_copy_that_is_killed_goes_on_when_it_is_run_again() throws Exception {
    fill(40);
    Process copying = started(shop, target);
    try {
      awaitFirstEvents(copying);
    } finally {
      copying.destroyForcibly();
    }
    assertThat(copying.waitFor(1, TimeUnit.MINUTES)).isTrue();

    Launched resumed = copy(shop, target);

    assertThat(run("repo", "verify", shop).digests()).isEqualTo(resumed.digests());
    assertThat(run("repo", "verify", target).exitCode()).isZero();
  }

  private static Process started(String from, String to) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            Launcher.class.getName(),
            "repo",
            "copy",
            from,
            to)
        .redirectErrorStream(true)
        .start();
  }

  /** Returns when the copy has some events; it may also be through already. */
  private void awaitFirstEvents(Process copying) throws Exception {
    while (copying.isAlive()) {
      try {
        String count = "SELECT count(*) FROM " + schema + ".events";
        if (!PostgresServer.newest().ask(count).get(0).equals("0")) {
          return;
        }
      } catch (SQLException e) {
        // The table is not there yet.
        assertThat(e.getSQLState()).isIn("42P01", "3F000");
      }
    }
    String said = new String(copying.getInputStream().readAllBytes(), UTF_8);
    assertThat(copying.exitValue()).as(said).isZero();
  }

  @Test
  void a_schema_is_not_copied_to_itself_by_another_address_and_apps_run_on_it_afterwards() {
    fill(1);
    copy(shop, target);

    Launched run = run("repo", "copy", target, target + "&readers=2");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(target + " cannot be copied to itself");
    Intrepid.builder().repo(target).start().close();
  }

  @Test
  void nothing_is_copied_to_a_schema_that_has_another_log() {
    fill(1);
    try (IntrepidRepo other = IntrepidRepo.open(target)) {
      other.publish(Controls.event("orders/1"));
    }

    Launched run = run("repo", "copy", shop, target);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Nothing is copied to " + target + ", which has something else");
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_sentence() {
    fill(1);

    Launched run = run("repo", "copy", shop, "postgresql://ada:secret@localhost:1/shop");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("postgresql://ada@localhost:1/shop").doesNotContain("secret");
  }

  @Test
  void a_database_that_is_not_there_is_told_in_a_sentence() {
    fill(1);
    String missing = target.replace("/postgres?", "/shpo?");

    Launched run = run("repo", "copy", shop, missing);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("shpo");
  }

  @Test
  void an_event_that_was_removed_is_found() throws Exception {
    fill(1);
    copy(shop, target);
    PostgresServer.newest().run("DELETE FROM " + schema + ".events WHERE sequence = 9");

    Launched run = run("repo", "verify", target);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().get(0)).startsWith("There is no event of sequence 9: ");
  }
}
