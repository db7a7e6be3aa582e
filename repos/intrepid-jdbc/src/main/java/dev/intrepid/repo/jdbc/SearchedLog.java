package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;

/** The search for an event of a topic, which goes on where it ended. For one thread. */
final class SearchedLog {

  private final SubscriptionTopic topic;
  private long through;

  SearchedLog(SubscriptionTopic topic, long sequence) {
    this.topic = topic;
    this.through = sequence;
  }

  /** Whether there is one after what was searched before. */
  boolean hasNext(Reads reads) throws SQLException {
    // Asked first: what is committed after it is searched next time, if it was not this time.
    long end = reads.lastSequence();
    if (end <= through) {
      return false;
    }
    boolean found = reads.hasSince(topic, through);
    if (!found) {
      through = end;
    }
    return found;
  }
}
