package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SqliteRepoGroupCommitTest {

  @TempDir Path folder;

  @Test
  void many_threads_that_commit_at_once_are_all_answered_with_their_own_records() throws Exception {
    publishAtOnce(32, 200, Json.of("{}"));
  }

  @Test
  void commits_too_large_to_share_one_transaction_are_all_answered() throws Exception {
    publishAtOnce(10, 3, Json.of("\"" + "x".repeat(900_000) + "\""));
  }

  @Test
  void a_refused_commit_leaves_nothing_whoever_commits_in_the_same_moment() throws Exception {
    MarkerMove move = new MarkerMove("billing@*", Shard.ALL, 0, new SubscriptionMarker("*", 1));
    MemoChange conflicting = MemoChange.set(CacheRecord.of("memos/a", Json.of("1")), 99);
    Commit refused = new Commit(PendingEvents.none(), List.of(conflicting), List.of(move));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try (SqliteRepo repo = SqliteRepo.open(folder.resolve("beside.db"))) {
      AtomicBoolean done = new AtomicBoolean();
      Future<?> publisher =
          pool.submit(
              () -> {
                while (!done.get()) {
                  repo.publish(PendingEvent.entry("streams/1", "Happened", Json.of("{}")));
                }
              });
      for (int i = 0; i < 2_000; i++) {
        assertThatThrownBy(() -> repo.commit(refused)).isInstanceOf(MemoConflictException.class);
      }
      done.set(true);
      publisher.get();
      assertThat(repo.marker("billing@*", Shard.ALL)).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  private void publishAtOnce(int threads, int each, Json data) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (SqliteRepo repo = SqliteRepo.open(folder.resolve("group.db"))) {
      List<Callable<List<Long>>> publishers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String stream = "streams/" + thread;
        publishers.add(() -> positions(repo, stream, each, data));
      }
      for (Future<List<Long>> positions : pool.invokeAll(publishers)) {
        assertThat(positions.get()).hasSize(each).isSorted().startsWith(1L).endsWith((long) each);
      }
      assertThat(repo.lastSequence()).isEqualTo((long) threads * each);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Long> positions(SqliteRepo repo, String stream, int count, Json data) {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EventRecord record = repo.publish(PendingEvent.entry(stream, "Happened", data));
      assertThat(record.stream()).isEqualTo(stream);
      positions.add(record.position());
    }
    return positions;
  }
}
