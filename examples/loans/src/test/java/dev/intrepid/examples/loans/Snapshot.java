package dev.intrepid.examples.loans;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that an app has put into a repo and that does not tell when it was stored.
 *
 * @param memos the bytes of each memo, as text, by its URI
 * @param log a line for each entry
 * @param streams the streams of the entries
 */
record Snapshot(Map<String, String> memos, List<String> log, Set<String> streams) {

  private static final int PAGE = 1_000;

  static Snapshot of(Path file) {
    try (IntrepidRepo repo = IntrepidRepo.open("sqlite:" + file)) {
      Snapshot snapshot = new Snapshot(new TreeMap<>(), new ArrayList<>(), new HashSet<>());
      snapshot.readMemos(repo);
      snapshot.readLog(repo);
      return snapshot;
    }
  }

  private void readMemos(IntrepidRepo repo) {
    repo.eachMemo(
        "",
        memo -> {
          if (!memo.uri().startsWith("@")) {
            memos.put(memo.uri(), memo.data().toString());
          }
        });
  }

  private void readLog(IntrepidRepo repo) {
    long after = 0;
    EventLog page;
    do {
      page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, PAGE);
      for (EventRecord event : page) {
        log.add(line(event));
        streams.add(event.stream());
      }
      after = page.through();
    } while (!page.isEmpty());
  }

  private static String line(EventRecord event) {
    return String.join(
        " ",
        Long.toString(event.sequence()),
        event.stream(),
        Long.toString(event.position()),
        event.id().toString(),
        event.type(),
        event.data().toString());
  }
}
