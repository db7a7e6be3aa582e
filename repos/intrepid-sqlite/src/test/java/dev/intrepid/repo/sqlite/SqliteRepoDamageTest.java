package dev.intrepid.repo.sqlite;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A row that cannot be read is listed with the others, and a reader that needs what it says fails.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoDamageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE events SET meta = '{\"a\":1}' WHERE position = 2",
        "UPDATE events SET meta = '{\"\\ud83d' WHERE position = 2",
        "UPDATE events SET meta = '{\"a\":null}' WHERE position = 2",
        "UPDATE events SET meta = '' WHERE position = 2",
        "UPDATE events SET data = '{\"a\":' WHERE position = 2",
        "UPDATE events SET data = '' WHERE position = 2",
        "UPDATE events SET id = x'00' WHERE position = 2"
      })
  void a_damaged_event_is_read_beside_the_others_and_says_what_is_wrong(String damage)
      throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 3));
      Sql.run(file, damage);

      EventLog log = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10);

      assertThat(log.records()).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);
      assertThat(log.records().get(1).data().problem()).isPresent();
      assertThat(log.records().get(2).data().problem()).isEmpty();
      assertThat(repo.entriesSincePosition(STREAM, 1, 1).records()).hasSize(1);
      assertThat(repo.entriesBackwards(STREAM, 3, 1).records()).hasSize(1);
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x''", "x'00'", "x'000102030405060708090a0b0c0d0e0f10'"})
  void a_log_whose_last_event_has_a_damaged_id_is_read_and_goes_on(String id) throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 3));
      Sql.run(file, "UPDATE events SET id = " + id + " WHERE position = 3");

      assertThat(repo.lastSequence()).isEqualTo(3);
      assertThat(read(repo)).extracting(EventRecord::position).containsExactly(1L, 2L, 3L);

      long timesGoneBack = repo.timesGoneBack();
      Sql.run(file, "UPDATE events SET version = 2 WHERE position = 1");
      assertThat(read(repo)).hasSize(3);
      assertThat(repo.moveMarker(Controls.move(0, 3)).epoch()).isEqualTo(1);
      assertThat(repo.timesGoneBack()).isEqualTo(timesGoneBack);
      assertThat(repo.publish(Controls.event()).position()).isEqualTo(4);
    }
  }

  private static List<EventRecord> read(SqliteRepo repo) {
    return repo.entriesSince(SubscriptionTopic.prefix("examples/"), Shard.ALL, 0, 10).records();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream = 'orders/9'",
        "stream = CAST(x'6f7264657273ff31' AS TEXT)",
        "position = 9",
        "type = 'Another'",
        "version = 7",
        "recorded_at = recorded_at + 1",
        "meta = '{\"tenant\":\"b\"}'",
        "meta = NULL",
        "data = '{\"number\":4}'",
        "id = x'000102030405060708090a0b0c0d0e0f'",
        "checksum = checksum + 1"
      })
  void an_event_of_which_anything_has_changed_in_the_file_says_so(String change) throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      for (int i = 0; i < 3; i++) {
        repo.publish(Controls.event().withMeta(Map.of("tenant", "a")));
      }
      Sql.run(file, "UPDATE events SET " + change + " WHERE sequence = 2");

      EventLog log = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10);

      assertThat(log.records()).extracting(EventRecord::sequence).containsExactly(1L, 2L, 3L);
      assertThat(log.records().get(0).data().problem()).isEmpty();
      assertThat(log.records().get(1).data().problem())
          .get()
          .asString()
          .contains("checksum does not fit");
      assertThat(log.records().get(2).data().problem()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data = '{\"number\":4}'",
        "meta = NULL",
        "stored_at = stored_at + 1",
        "expires_at = NULL",
        "expires_at = expires_at + 1",
        "checksum = checksum + 1"
      })
  void a_memo_of_which_anything_has_changed_in_the_file_says_so(String change) throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      CacheRecord memo = Controls.memo("a/1").withMeta(Map.of("a", "b"));
      repo.setMemo(memo.expiringAt(Instant.parse("2200-01-01T00:00:00Z")));
      CacheRecord sound = repo.setMemo(Controls.memo("a/2").withMeta(Map.of("a", "b")));
      Sql.run(file, "UPDATE memos SET " + change + " WHERE uri = 'a/1'");

      assertThat(repo.getMemo("a/1").toOptional().orElseThrow().data().problem())
          .get()
          .asString()
          .contains("checksum does not fit");
      assertThat(repo.listMemos("a/", "", 9)).hasSize(2).element(1).isEqualTo(sound);
      assertThat(repo.getMemos(List.of("a/1", "a/2")).get("a/2")).isEqualTo(sound);
    }
  }

  @Test
  void a_row_that_was_changed_on_purpose_is_read_once_it_has_no_checksum() throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      Sql.run(file, "UPDATE events SET data = '{\"number\":4}', checksum = NULL");

      EventRecord read = repo.last(STREAM, EventKind.ENTRY).orElseThrow();

      assertThat(read.data()).isEqualTo(Json.of("{\"number\":4}"));
    }
  }

  @Test
  void a_file_of_an_earlier_release_has_no_checksums_and_is_read_and_written_as_it_is()
      throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      repo.setMemo(Controls.memo("a/1"));
    }
    Sql.run(file, "ALTER TABLE events DROP COLUMN checksum");
    Sql.run(file, "ALTER TABLE memos DROP COLUMN checksum");

    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      CacheRecord first = repo.getMemo("a/1").toOptional().orElseThrow();
      CacheRecord second = repo.setMemo(Controls.memo("a/1"), first.revision());
      repo.setMemo(Controls.memo("a/2"));

      assertThat(repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 9).records())
          .hasSize(2)
          .allSatisfy(event -> assertThat(event.data().problem()).isEmpty());
      assertThat(repo.listMemos("a/", "", 9)).hasSize(2).element(0).isEqualTo(second);
    }
  }

  @Test
  void what_an_earlier_release_writes_into_a_file_of_this_one_is_read() throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.event());
      repo.setMemo(Controls.memo("a/1"));
      Sql.run(
          file,
          "INSERT INTO events SELECT 2, x'000102030405060708090a0b0c0d0e0f', stream, hash, 2, type,"
              + " version, recorded_at, meta, data, NULL FROM events");
      Sql.run(file, "UPDATE memos SET data = '{\"number\":4}', revision = revision + 1");

      assertThat(repo.last(STREAM, EventKind.ENTRY).orElseThrow().data().problem()).isEmpty();
      assertThat(repo.getMemo("a/1").toOptional().orElseThrow().data())
          .isEqualTo(Json.of("{\"number\":4}"));
    }
  }

  @Test
  void a_damaged_memo_is_listed_beside_the_others_and_can_be_replaced() throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.setMemo(Controls.memo("a/1").withMeta(Map.of("a", "b")));
      repo.setMemo(Controls.memo("a/2"));
      Sql.run(file, "UPDATE memos SET meta = '[]' WHERE uri = 'a/1'");

      assertThat(repo.listMemos("a/", "", 9)).extracting(CacheRecord::uri).hasSize(2);
      Json damaged = repo.getMemo("a/1").map(CacheRecord::data).orElse(Json.of("1"));
      assertThatThrownBy(damaged::requireReadable)
          .isInstanceOf(JsonFormatException.class)
          .hasMessageContaining("headers");

      repo.setMemo(Controls.memo("a/1"));
      assertThat(repo.listMemos("a/", "", 1).get(0).data()).isEqualTo(Controls.data());
    }
  }

  @Test
  void the_launcher_prints_what_can_be_read_and_says_what_cannot() throws Exception {
    Path file = folder.resolve("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(file)) {
      repo.publish(Controls.events(STREAM, 3));
      repo.setMemo(Controls.memo());
    }
    Sql.run(file, "UPDATE events SET meta = 'x' WHERE position = 1");
    Sql.run(file, "UPDATE events SET data = '{' WHERE position = 2");
    Sql.run(file, "UPDATE memos SET data = '{'");

    assertThat(run(file, "events", "--json"))
        .contains("\"data\":null,\"unreadable\":\"Its headers cannot be read", "{\"number\":3}")
        .hasLineCount(3);
    assertThat(run(file, "events")).contains("unreadable: ", "{\"number\":3}");
    assertThat(run(file, "memos")).contains(MEMO, "unreadable: ");
    assertThat(run(file, "memos", "--json")).contains("\"unreadable\":");
    assertThat(run(file, "memos", "view", MEMO)).contains("unreadable: ");
    assertThat(run(file, "status")).isNotEmpty();
  }

  private static String run(Path file, String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = new String[command.length + 2];
    System.arraycopy(command, 0, args, 0, command.length);
    args[command.length] = "--repo";
    args[command.length + 1] = "sqlite:" + file;
    int code = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    return out.toString();
  }
}
