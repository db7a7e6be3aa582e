package dev.intrepid.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Cache;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.stored.ParkedMemo;
import dev.intrepid.engine.worker.PageSource;
import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.Committed;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.MemoConflictException;
import dev.intrepid.repo.Shard;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of a page that are refused, at a time that the test has in hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConflictsTest {

  private static final String URI = "sums/all";
  private static final long TAKES = 100;
  private static final int ONE_MESSAGE = 1;
  private static final int A_PAGE = 512;

  /** When others change the memo. */
  private final PriorityQueue<Long> changes = new PriorityQueue<>();

  private long now;
  private long revision = 1;
  private long looked;

  @Test
  void a_memo_that_changes_in_the_runs_alone_is_changed_by_the_page() {
    Conflicts ofPage = conflicts(A_PAGE, look -> Long.MAX_VALUE);
    Conflicts ofMessage = conflicts(ONE_MESSAGE, look -> Long.MAX_VALUE);

    assertThat(runsOfOwn(ofPage)).isEqualTo(6);
    assertThat(runsOfOwn(ofMessage)).isEqualTo(13);
  }

  @Test
  void others_that_take_a_little_longer_are_not_taken_for_the_page() {
    Conflicts conflicts = conflicts(A_PAGE, look -> look + TAKES * 3 / 2);

    runs(conflicts, 100);

    assertThat(conflicts.areOwn()).isFalse();
  }

  @Test
  void a_look_is_longer_the_more_often_the_memo_was_at_rest() {
    Conflicts conflicts = conflicts(ONE_MESSAGE, look -> Long.MAX_VALUE);
    runsOfOwn(conflicts);

    assertThat(looked).isEqualTo(2 * TAKES * (1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10));
  }

  @Test
  void no_look_takes_more_than_a_second() {
    Conflicts conflicts = conflicts(ONE_MESSAGE, look -> Long.MAX_VALUE);

    run(conflicts, 10_000_000_000L);
    run(conflicts, 10_000_000_000L);
    run(conflicts, 10_000_000_000L);

    assertThat(looked).isEqualTo(1_000_000_000L);
  }

  /** Runs in each of which the page changes the memo, until it is blamed. */
  private int runsOfOwn(Conflicts conflicts) {
    looked = 0;
    int runs = 0;
    while (!conflicts.areOwn()) {
      run(conflicts, TAKES);
      runs++;
    }
    return runs;
  }

  private void runs(Conflicts conflicts, int count) {
    for (int i = 0; i < count; i++) {
      run(conflicts, TAKES);
    }
  }

  /** A run that is refused, since the memo was changed at its end. */
  private void run(Conflicts conflicts, long nanos) {
    pass(nanos);
    revision++;
    conflicts.add(
        new MemoConflictException(
            MemoChange.set(CacheRecord.of(URI, Json.of("1")), revision - 1), revision),
        nanos);
  }

  private void pass(long nanos) {
    now += nanos;
    while (!changes.isEmpty() && changes.peek() <= now) {
      changes.remove();
      revision++;
    }
  }

  /**
   * The conflicts of a page of that many messages.
   *
   * @param change when others change the memo after a look has begun
   */
  private Conflicts conflicts(int messages, LongUnaryOperator change) {
    return new Conflicts(new OneMemo(), messages) {
      @Override
      void pause(long nanos) {
        changes.add(change.applyAsLong(now));
        looked += nanos;
        pass(nanos);
      }
    };
  }

  private final class OneMemo implements CommitTarget {
    @Override
    public Map<String, CacheRecord> getMemos(Collection<String> uris) {
      CacheRecord memo =
          new CacheRecord(URI, Json.of("1"), Map.of(), revision, Instant.EPOCH, Optional.empty());
      return Map.of(URI, memo);
    }

    @Override
    public Cache<CacheRecord> getMemo(String uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Committed commit(Commit commit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public PageSource pages(PageSource source, Shard shard) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ParkedMemo> toPark(EventLog page, ParkedStreams parked) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOver(ControlMemo control) {
      throw new UnsupportedOperationException();
    }
  }
}
