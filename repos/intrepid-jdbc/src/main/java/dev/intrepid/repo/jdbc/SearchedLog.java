package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.SubscriptionTopic;
import java.sql.SQLException;

/** The search for an event of a topic, which goes on where it ended. For one thread. */
final class SearchedLog {

  private final SubscriptionTopic topic;
  private long through;

  /** Nothing was searched after that sequence yet. */
  SearchedLog(SubscriptionTopic topic, long sequence) {
    this.topic = topic;
    this.through = sequence;
  }

  /** Whether there is one after what was searched before: one question. */
  boolean hasNext(EventQuestions events) throws SQLException {
    EventQuestions.Search search = events.search(topic, through);
    if (!search.isFound()) {
      through = Math.max(through, search.end());
    }
    return search.isFound();
  }
}
