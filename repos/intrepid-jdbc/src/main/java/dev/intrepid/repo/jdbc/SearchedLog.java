package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;
import java.util.function.LongSupplier;

/** The search for an event of a topic, which goes on where it ended. For one thread. */
final class SearchedLog {

  private final SubscriptionTopic topic;
  private final LongSupplier published;
  private long through;

  /**
   * Nothing was searched after that sequence yet.
   *
   * @param published how far the log is known to go without asking
   */
  SearchedLog(SubscriptionTopic topic, long sequence, LongSupplier published) {
    this.topic = topic;
    this.published = published;
    this.through = sequence;
  }

  /** Whether there is one after what was searched before. */
  boolean hasNext(Reads reads) throws SQLException {
    // Asked first: what is committed after it is searched next time, if it was not this time.
    long known = published.getAsLong();
    long end = known > through ? known : reads.lastSequence();
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
