package dev.intrepid.benchmarks;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;

/** Whether a benchmark did the work that it measured. */
public final class Checked {

  private Checked() {}

  /**
   * Requires what was found to be as expected.
   *
   * @throws IllegalStateException if it is not
   */
  public static void equal(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(
          "The work was wrong: " + what + " is " + found + ", not " + expected + ".");
    }
  }

  /**
   * Requires a log to hold so many events.
   *
   * @throws IllegalStateException if it holds more or fewer
   */
  public static void events(EventRepo repo, long expected) {
    long found = 0;
    long after = 0;
    for (EventLog page = page(repo, after); !page.isEmpty(); page = page(repo, after)) {
      found += page.size();
      after = page.through();
    }
    equal("the number of events", expected, found);
  }

  private static EventLog page(EventRepo repo, long after) {
    return repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, after, 4_096);
  }
}
