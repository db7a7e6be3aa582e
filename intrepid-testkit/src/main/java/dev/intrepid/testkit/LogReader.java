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

/** Reads a log to its end while others write it, and remembers what it saw. */
final class LogReader {

  private static final int PAGE = 7;

  private final IntrepidRepo repo;
  private final List<EventRecord> seen = new ArrayList<>();
  private long through;

  LogReader(IntrepidRepo repo) {
    this.repo = repo;
  }

  /** Goes on page by page, only ever forward, until it has seen so many. */
  List<EventRecord> readUntil(int count) throws InterruptedException {
    while (seen.size() < count) {
      EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, through, PAGE);
      seen.addAll(page.records());
      through = page.through();
      if (page.isEmpty() && !repo.awaitPast(SubscriptionTopic.all(), through, LONG_ENOUGH)) {
        throw new AssertionError(
            "Nothing follows sequence " + through + ", but only " + seen.size() + " were seen.");
      }
    }
    return seen;
  }

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  /** Ascending by sequence, none twice, and in each stream the positions 1, 2, 3. */
  static void assertWhole(List<EventRecord> log) {
    Map<String, Long> positions = new HashMap<>();
    long sequence = 0;
    for (EventRecord record : log) {
      assertThat(record.sequence()).isGreaterThan(sequence);
      sequence = record.sequence();
      long expected = positions.merge(record.stream(), 1L, Long::sum);
      assertThat(record.position()).as(record.stream()).isEqualTo(expected);
    }
  }
}
