package dev.intrepid.repo.sqlite;

import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.testkit.Controls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one file, and one that is killed. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteRepoProcessesTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shop.db");
  }

  @Test
  void two_processes_that_publish_at_once_leave_one_whole_log() throws Exception {
    int each = 300;
    try (SqliteRepo repo = SqliteRepo.open(file);
        OtherProcess other = OtherProcess.publishing(file, each)) {
      assertThat(other.line()).isEqualTo("ready");

      other.goOn();
      for (int i = 0; i < each; i++) {
        repo.publish(Controls.event("streams/" + i % 3));
      }
      assertThat(other.line()).isEqualTo("done");

      for (int stream = 0; stream < 3; stream++) {
        assertThat(repo.entriesSincePosition("streams/" + stream, 0, 10_000))
            .extracting(EventRecord::position)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 2 * each / 3).boxed().toList());
      }
    }
  }

  @Test
  void a_waiter_is_woken_by_another_process() throws Exception {
    try (SqliteRepo repo = SqliteRepo.open(file);
        OtherProcess other = OtherProcess.publishing(file, 1)) {
      assertThat(other.line()).isEqualTo("ready");
      other.goOn();

      assertThat(repo.awaitPast(SubscriptionTopic.prefix("streams/"), 0, Duration.ofHours(1)))
          .isTrue();
    }
  }

  @Test
  void whatever_a_killed_process_said_it_stored_is_stored_whole() throws Exception {
    Random random = new Random();
    for (int round = 0; round < 4; round++) {
      long acknowledged = killAfter(1 + random.nextInt(150));

      assertThat(Sql.ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
      try (SqliteRepo repo = SqliteRepo.open(file)) {
        long marker = repo.marker(TRACKING_STREAM, Shard.ALL).orElseThrow().marker().sequence();
        assertThat(marker).isBetween(acknowledged, acknowledged + 1);
        assertThat(repo.getMemo(Controls.MEMO).map(CacheRecord::data).toOptional().orElseThrow())
            .hasToString(Long.toString(marker));
        assertThat(repo.entriesSincePosition(STREAM, 0, 10_000))
            .hasSize((int) marker * OtherProcess.EVENTS_PER_COMMIT);
      }
    }
  }

  /** The last marker the process said it had stored. */
  private long killAfter(int commits) throws Exception {
    try (OtherProcess other = OtherProcess.committing(file)) {
      String last = "0";
      for (int i = 0; i < commits; i++) {
        last = other.line();
      }
      List<String> rest = other.kill();
      return Long.parseLong(rest.isEmpty() ? last : rest.get(rest.size() - 1));
    }
  }
}
