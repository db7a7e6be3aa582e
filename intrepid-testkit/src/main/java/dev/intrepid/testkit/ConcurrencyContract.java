package dev.intrepid.testkit;

import static dev.intrepid.testkit.Controls.MEMO;
import static dev.intrepid.testkit.Controls.STREAM;
import static dev.intrepid.testkit.Controls.TRACKING_STREAM;
import static dev.intrepid.testkit.Controls.move;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.ConflictException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.testkit.Threads.Running;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Many threads on one repo. */
interface ConcurrencyContract extends RepoUnderTest {

  int THREADS = 6;
  int ROUNDS = 30;
  int BATCH = 3;

  @Test
  default void a_reader_misses_nothing_while_others_publish() throws Exception {
    AtomicBoolean writing = new AtomicBoolean(true);
    Running<List<EventRecord>> reader =
        Threads.start(() -> new LogReader(repo()).readWhile(writing));

    try {
      Threads.together(THREADS, thread -> () -> publishRounds(thread));
    } finally {
      writing.set(false);
    }

    LogReader.assertWhole(reader.result());
    assertThat(reader.result()).isEqualTo(wholeLog()).hasSize(THREADS * ROUNDS * BATCH);
  }

  @Test
  default void of_many_moves_of_one_marker_at_once_one_wins() throws Exception {
    for (long round = 0; round < ROUNDS; round++) {
      long expected = round;
      List<Boolean> won = Threads.together(THREADS, thread -> () -> moves(expected));

      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(repo().marker(TRACKING_STREAM, Shard.ALL).orElseThrow().epoch()).isEqualTo(ROUNDS);
  }

  @Test
  default void of_many_writers_that_expect_one_position_at_once_one_wins() throws Exception {
    for (long round = 0; round < ROUNDS; round++) {
      long expected = round;
      List<Boolean> won = Threads.together(THREADS, thread -> () -> appends(expected));

      assertThat(won).containsOnlyOnce(true);
    }
    LogReader.assertWhole(wholeLog());
    assertThat(wholeLog()).hasSize(ROUNDS);
  }

  @Test
  default void no_change_of_a_memo_that_expects_its_revision_is_lost() throws Exception {
    Threads.together(
        THREADS,
        thread ->
            () -> {
              for (int i = 0; i < ROUNDS; i++) {
                increment();
              }
              return true;
            });

    assertThat(count(repo().getMemo(MEMO))).isEqualTo(THREADS * ROUNDS);
  }

  @Test
  default void one_id_published_by_many_at_once_is_stored_once() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PendingEvent event = Controls.event();
      List<EventRecord> records = Threads.together(THREADS, thread -> () -> repo().publish(event));

      assertThat(new HashSet<>(records)).hasSize(1);
    }
    assertThat(wholeLog()).hasSize(ROUNDS);
  }

  @Test
  default void one_refused_commit_does_not_touch_those_beside_it() throws Exception {
    repo().moveMarker(move(0, 7));

    List<Boolean> stored =
        Threads.together(
            THREADS,
            thread ->
                () -> {
                  boolean all = true;
                  for (int i = 0; i < ROUNDS; i++) {
                    all &= thread % 2 == 0 ? publishes() : !moves(2L + i);
                  }
                  return all;
                });

    assertThat(stored).containsOnly(true);
    LogReader.assertWhole(wholeLog());
    assertThat(wholeLog()).hasSize(THREADS / 2 * ROUNDS);
  }

  @Test
  default void an_interrupted_thread_stores_and_reads_and_stays_interrupted() throws Exception {
    EventRecord stored = Threads.start(this::publishInterrupted).result();

    assertThat(wholeLog()).containsExactly(stored);
    assertThat(repo().publish(Controls.event()).position()).isEqualTo(2);
  }

  private EventRecord publishInterrupted() {
    Thread.currentThread().interrupt();
    EventRecord stored = repo().publish(Controls.event());
    assertThat(repo().entry(stored.id())).contains(stored);
    assertThat(Thread.currentThread().isInterrupted()).as("is still interrupted").isTrue();
    return stored;
  }

  private boolean publishRounds(int thread) {
    for (int i = 0; i < ROUNDS; i++) {
      // A stream of its own and one that all share, by turns.
      String stream = i % 2 == 0 ? STREAM : "threads/" + thread;
      repo().publish(Controls.events(stream, BATCH));
    }
    return true;
  }

  private boolean publishes() {
    return repo().publish(Controls.event()).position() > 0;
  }

  private boolean moves(long expected) {
    try {
      repo().moveMarker(move(expected, expected + 1));
      return true;
    } catch (FencedException e) {
      return false;
    }
  }

  private boolean appends(long expected) {
    try {
      repo().publish(Controls.event().expecting(expected));
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  private void increment() {
    while (true) {
      Cache<CacheRecord> read = repo().getMemo(MEMO);
      long revision = read.map(CacheRecord::revision).orElse(CacheRecord.NOT_STORED);
      Json next = Json.of(Integer.toString(count(read) + 1));
      try {
        repo().setMemo(CacheRecord.of(MEMO, next), revision);
        return;
      } catch (MemoConflictException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static int count(Cache<CacheRecord> memo) {
    return memo.map(record -> Integer.parseInt(record.data().toString())).orElse(0);
  }
}
