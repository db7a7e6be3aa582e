package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./intrepid repo copy} from a file into another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepoCopyTest {

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Launched copy(String from, String to) {
    return Launched.run("repo", "copy", "sqlite:" + file(from), "sqlite:" + file(to));
  }

  private static void fill(SqliteRepo repo, Random random, int commits) {
    for (int i = 0; i < commits; i++) {
      List<PendingEvent> events = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        events.add(
            PendingEvent.entry("orders/" + random.nextInt(9), "Noted", Controls.oddData())
                .withMeta(random.nextBoolean() ? Controls.oddMeta() : Map.of()));
      }
      String uri = "m/" + random.nextInt(20);
      CacheRecord memo =
          CacheRecord.of(uri, Json.of("{ \"i\":" + i + "}")).withMeta(Controls.oddMeta());
      Instant later = SystemClock.utc().instant().plus(Duration.ofDays(1));
      repo.commit(
          new Commit(
              new PendingEvents(events),
              List.of(
                  random.nextInt(5) == 0
                      ? MemoChange.delete(uri)
                      : MemoChange.set(random.nextBoolean() ? memo : memo.expiringAt(later))),
              List.of(Controls.move(i, repo.lastSequence()))));
    }
  }

  private static void assertSame(SqliteRepo one, SqliteRepo other) {
    assertThat(log(other)).isEqualTo(log(one)).isNotEmpty();
    assertThat(other.listMemos("", "", 1_000)).isEqualTo(one.listMemos("", "", 1_000));
    assertThat(other.markers("", 1_000)).isEqualTo(one.markers("", 1_000));
  }

  private static List<?> log(IntrepidRepo repo) {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 10_000).records();
  }

  @RepeatedTest(5)
  void any_log_is_copied_there_and_back_byte_for_byte(RepetitionInfo repetition) {
    try (SqliteRepo shop = SqliteRepo.open(file("shop.db"))) {
      fill(shop, new Random(repetition.getCurrentRepetition()), 60);

      Launched there = copy("shop.db", "copy.db");
      Launched back = copy("copy.db", "back.db");

      assertThat(there.err()).isEmpty();
      assertThat(back.outLines().subList(0, 5)).isEqualTo(there.outLines().subList(0, 5));
      try (SqliteRepo copied = SqliteRepo.open(file("back.db"))) {
        assertSame(shop, copied);
        assertThat(copied.publish(Controls.event("orders/1")).sequence())
            .isEqualTo(shop.publish(Controls.event("orders/1")).sequence());
      }
    }
  }

  @Test
  void what_is_damaged_stops_the_copy_and_once_mended_it_goes_on() throws Exception {
    Path shop = file("shop.db");
    try (SqliteRepo repo = SqliteRepo.open(shop)) {
      repo.publish(Controls.events("orders/1", 3));
      repo.setMemo(Controls.memo());
    }
    Sql.run(shop, "UPDATE events SET data = '{\"number\":4}' WHERE sequence = 2");

    Launched stopped = copy("shop.db", "copy.db");
    assertThat(stopped.exitCode()).isEqualTo(1);
    assertThat(stopped.err())
        .contains(
            "The copy stops at the event of stream orders/1 at position 2, which is damaged in"
                + " sqlite:"
                + shop
                + ": Its checksum does not fit",
            "set its column checksum to NULL. Mend it and run this again");
    Sql.run(shop, "UPDATE events SET checksum = NULL WHERE sequence = 2");
    Sql.run(shop, "UPDATE memos SET data = '{}'");
    assertThat(copy("shop.db", "copy.db").err())
        .contains("The copy stops at the memo " + Controls.MEMO + ", which is damaged in ");
    Sql.run(shop, "UPDATE memos SET checksum = NULL");

    assertThat(copy("shop.db", "copy.db").exitCode()).isZero();
  }

  @Test
  void tables_of_the_user_are_not_copied_and_named() throws Exception {
    SqliteRepo.open(file("shop.db")).close();
    assertThat(copy("shop.db", "copy.db").outLines())
        .last()
        .asString()
        .endsWith("is the same in both.");
    Sql.run(file("shop.db"), "CREATE TABLE shoprows (id INTEGER PRIMARY KEY AUTOINCREMENT)");
    Sql.run(file("shop.db"), "CREATE TABLE carts (id TEXT)");

    Launched one = copy("shop.db", "copy.db");
    Launched json =
        Launched.run(
            "repo", "copy", "sqlite:" + file("shop.db"), "sqlite:" + file("copy.db"), "--json");

    assertThat(one.exitCode()).isZero();
    assertThat(one.outLines())
        .last()
        .isEqualTo(
            "carts, shoprows are tables of yours and were not copied: take them over by the means"
                + " of the databases, before you move sqlite:"
                + file("shop.db")
                + " away.");
    assertThat(json.outLines())
        .last()
        .asString()
        .endsWith("\"same\":true,\"notCopied\":[\"carts\",\"shoprows\"]}");
  }

  @Test
  void a_file_is_not_copied_to_itself_by_another_name() {
    SqliteRepo.open(file("shop.db")).close();

    Launched run =
        Launched.run(
            "repo", "copy", "sqlite:" + file("shop.db"), "sqlite:" + folder + "/./shop.db");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be copied to itself");
  }

  @Test
  void a_repo_that_is_used_in_this_process_goes_on_with_what_is_loaded() {
    try (SqliteRepo copy = SqliteRepo.open(file("copy.db"));
        SqliteRepo shop = SqliteRepo.open(file("shop.db"))) {
      shop.publish(Controls.events("orders/1", 3));
      assertThat(copy.lastSequence()).isZero();

      assertThat(copy("shop.db", "copy.db").exitCode()).isZero();

      assertThat(copy.publish(Controls.event("orders/1")).position()).isEqualTo(4);
    }
  }
}
