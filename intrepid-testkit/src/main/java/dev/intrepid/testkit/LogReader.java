package dev.intrepid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads a log to its end while others write it, and remembers what it saw. */
final class LogReader {

  private static final int PAGE = 7;
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private final IntrepidRepo repo;
  private final List<EventRecord> seen = new ArrayList<>();
  private long through;

  LogReader(IntrepidRepo repo) {
    this.repo = repo;
  }

  /** Reads page by page, only forward, until the writers have ended and nothing follows. */
  List<EventRecord> readWhile(AtomicBoolean writing) throws InterruptedException {
    while (true) {
      boolean last = !writing.get();
      EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, through, PAGE);
      requireForward(page);
      seen.addAll(page.records());
      through = page.through();
      if (page.isEmpty() && last) {
        return seen;
      }
      if (page.isEmpty()) {
        repo.awaitPast(SubscriptionTopic.all(), through, A_MOMENT);
      }
    }
  }

  /** Or the reader would never come to an end. */
  private void requireForward(EventLog page) {
    assertThat(page.through())
        .as("what a page is complete through, which is never less than what it was asked after")
        .isGreaterThanOrEqualTo(through);
    if (!page.isEmpty()) {
      assertThat(page.first().sequence()).isGreaterThan(through);
      assertThat(page.through()).isGreaterThan(through);
    }
  }

  /** Ascending by sequence, none twice, and in each stream the positions 1, 2, 3. */
  static void assertWhole(List<EventRecord> log) {
    Map<String, Long> positions = new HashMap<>();
    long sequence = 0;
    for (EventRecord record : log) {
      assertThat(record.sequence())
          .as("the sequence of an event, which is greater than that of the one before")
          .isGreaterThan(sequence);
      sequence = record.sequence();
      long expected = positions.merge(record.stream(), 1L, Long::sum);
      assertThat(record.position())
          .as(
              "the position of the next event of the stream %s that was read. If it is too great, one"
                  + " was passed over, as when a page says that it is complete through a sequence"
                  + " though not all events up to there can be seen yet",
              record.stream())
          .isEqualTo(expected);
    }
  }
}
