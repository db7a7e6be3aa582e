package dev.intrepid.fuzzing.releases;

import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.StoredRecords;
import dev.intrepid.repo.SubscriptionTopic;
import dev.intrepid.repo.memory.MemoryRepo;
import java.util.ArrayList;
import java.util.List;

/** What a repo has. */
final class Stored {

  private static final int PAGE = 512;

  private Stored() {}

  static List<EventRecord> events(IntrepidRepo repo) {
    List<EventRecord> events = new ArrayList<>();
    long sequence = 0;
    EventLog page;
    do {
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, sequence, PAGE);
      for (EventRecord event : page) {
        sequence = event.sequence();
        events.add(event);
      }
    } while (!page.isEmpty());
    return events;
  }

  static boolean has(IntrepidRepo repo, Message message) {
    String json = message.json();
    return events(repo).stream().anyMatch(event -> event.data().toString().equals(json));
  }

  /** All of it in memory, so that something can be tried on it. */
  static IntrepidRepo copy(IntrepidRepo repo) {
    List<CacheRecord> memos = new ArrayList<>();
    repo.eachMemo("", memos::add);
    List<MarkerRecord> markers = repo.markers("", Integer.MAX_VALUE);
    long revision = memos.stream().mapToLong(CacheRecord::revision).max().orElse(0);
    MemoryRepo copy = new MemoryRepo();
    copy.load(new StoredRecords(events(repo), memos, markers, revision));
    return copy;
  }
}
