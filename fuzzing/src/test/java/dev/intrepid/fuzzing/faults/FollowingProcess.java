package dev.intrepid.fuzzing.faults;

import dev.intrepid.Intrepid;
import dev.intrepid.fuzzing.faults.Bank.Trail;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoUnavailableException;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A JVM of its own that reads the log while others write it, and works with others like it on a
 * subscriber. It ends when it has read so many messages and all are handled, and then says what it
 * has read of each account; it ends with an error if a sequence does not follow the one before.
 */
final class FollowingProcess {

  private static final SubscriptionTopic ALL = SubscriptionTopic.all();
  private static final int PAGE = 500;
  private static final Duration LISTENS = Duration.ofMinutes(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private FollowingProcess() {}

  /**
   * Starts it.
   *
   * @param patience how long all that it has read may take to be handled
   */
  static ChildProcess start(String address, Path errors, int messages, Duration patience)
      throws IOException {
    return ChildProcess.start(
        FollowingProcess.class, "64m", errors, address, "" + messages, "" + patience);
  }

  /** What it has read of an account. */
  record Followed(String account, Trail trail) {

    static Followed of(String line) {
      String[] parts = line.split(" ");
      return new Followed(
          parts[0],
          new Trail(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])));
    }

    private String line() {
      return account + " " + trail.count() + " " + trail.last() + " " + trail.mixed();
    }
  }

  public static void main(String[] args) throws Exception {
    try (Intrepid app = Intrepid.builder().repo(args[0]).handlers(new Tally()).start()) {
      Map<String, Trail> trails = followed(app.repo(), Long.parseLong(args[1]));
      awaitHandled(app, Duration.parse(args[2]));
      trails.forEach((account, trail) -> System.out.println(new Followed(account, trail).line()));
    }
  }

  private static Map<String, Trail> followed(IntrepidRepo repo, long messages)
      throws InterruptedException {
    Map<String, Trail> trails = new TreeMap<>();
    long last = 0;
    while (last < messages) {
      try {
        EventLog page = repo.entriesSince(ALL, Shard.ALL, last, PAGE);
        for (EventRecord record : page) {
          add(record, last, trails);
          last = record.sequence();
        }
        if (page.isEmpty()) {
          repo.awaitPast(ALL, last, LISTENS);
        }
      } catch (RepoUnavailableException e) {
        // The server is killed meanwhile.
        LockSupport.parkNanos(PAUSE);
      }
    }
    return trails;
  }

  private static void add(EventRecord record, long before, Map<String, Trail> trails) {
    if (record.sequence() != before + 1) {
      throw new AssertionError(before + " is followed by " + record);
    }
    Bank.Moved moved = JsonFormat.standard().read(Bank_Moved_Event.INSTANCE, record.data());
    trails.merge(
        moved.account(),
        Trail.NONE.plus(moved.number()),
        (trail, one) -> trail.plus(moved.number()));
  }

  private static void awaitHandled(Intrepid app, Duration patience) throws InterruptedException {
    while (true) {
      try {
        app.awaitCaughtUp(patience);
        return;
      } catch (RepoUnavailableException e) {
        LockSupport.parkNanos(PAUSE);
      }
    }
  }
}
