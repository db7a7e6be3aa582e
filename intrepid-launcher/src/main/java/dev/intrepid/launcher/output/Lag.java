package dev.intrepid.launcher.output;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MarkerRecord;
import dev.intrepid.repo.SubscriptionTopic;

/**
 * How many messages a subscriber has still to handle: counted, because sequences are not dense and
 * a topic is only a part of the log.
 *
 * @param messages how many were counted
 * @param exact whether those are all
 */
public record Lag(long messages, boolean exact) {

  private static final int PAGE = 512;
  private static final long MOST = 100_000;

  public static Lag of(IntrepidRepo repo, MarkerRecord marker) {
    SubscriptionTopic topic = SubscriptionTopic.parse(marker.marker().targetName());
    long from = marker.marker().sequence();
    long counted = 0;
    while (counted < MOST) {
      EventLog page = repo.entriesSince(topic, marker.shard(), from, PAGE);
      counted += page.size();
      if (page.isEmpty()) {
        return new Lag(counted, true);
      }
      from = page.through();
    }
    return new Lag(counted, false);
  }
}
