package dev.intrepid.repo.sqlite;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that cannot be read is told with the others, and whoever needs what it says fails. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoDamageTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE events SET meta = '{\"a\":1}' WHERE position = 2",
        "UPDATE events SET meta = '{\"\\ud83d' WHERE position = 2",
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
