package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds of an app: one for each topic that its subscribers have. Thread-safe. */
public final class TopicFeeds {

  private final EventRepo repo;

  /** By the name of the topic. */
  private final Map<String, TopicFeed> feeds = new ConcurrentHashMap<>();

  /** Feeds that read this repo. */
  public TopicFeeds(EventRepo repo) {
    this.repo = repo;
  }

  /** The feed of a topic, for all its readers. */
  public TopicFeed of(SubscriptionTopic topic) {
    TopicFeed known = feeds.get(topic.name());
    if (known != null) {
      return known;
    }
    TopicFeed made = new TopicFeed(repo, topic);
    TopicFeed other = feeds.putIfAbsent(topic.name(), made);
    return other == null ? made : other;
  }
}
