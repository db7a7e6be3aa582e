package dev.intrepid.fuzzing.faults;

import dev.intrepid.json.Json;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerMove;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.PendingEvents;
import dev.intrepid.repo.RepoException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionMarker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A JVM of its own that commits a message, memos and the move of a marker together, again and
 * again, until its input ends. It says the number of each commit that it knows is stored.
 */
final class WritingProcess {

  static final String STREAM = "written/1";
  private static final String READER = "writer";
  private static final int MEMOS = 8;

  private WritingProcess() {}

  /**
   * Starts it.
   *
   * @param memoBytes how large each of its memos is
   */
  static ChildProcess start(String address, Path errors, int memoBytes) throws IOException {
    return ChildProcess.start(WritingProcess.class, "200m", errors, address, "" + memoBytes);
  }

  public static void main(String[] args) throws Exception {
    AtomicBoolean hasEnded = ChildProcess.endOfInput();
    Json data = Json.of("\"" + "m".repeat(Integer.parseInt(args[1])) + "\"");
    try (IntrepidRepo repo = IntrepidRepo.open(args[0])) {
      while (!hasEnded.get()) {
        long number = stored(repo) + 1;
        try {
          repo.commit(commit(number, data));
          System.out.println(number);
        } catch (RepoException e) {
          // It may be stored or not, which the marker says.
          System.err.println(e.getMessage());
        }
      }
    }
  }

  /** How many are stored. */
  static long stored(IntrepidRepo repo) {
    return repo.marker(READER, Shard.ALL).map(MarkerRecord::epoch).orElse(0L);
  }

  private static Commit commit(long number, Json data) {
    PendingEvent event =
        PendingEvent.entry(STREAM, "Written", Json.of("{}")).withId(new UUID(1, number));
    List<MemoChange> memos = new ArrayList<>();
    for (int i = 0; i < MEMOS; i++) {
      memos.add(MemoChange.set(CacheRecord.of("written/" + i, data)));
    }
    MarkerMove move =
        new MarkerMove(READER, Shard.ALL, number - 1, new SubscriptionMarker("written/*", number));
    return new Commit(new PendingEvents(List.of(event)), memos, List.of(move));
  }
}
