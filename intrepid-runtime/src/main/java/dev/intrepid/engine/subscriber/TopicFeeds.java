package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds of an app: one for each topic that its subscribers have. Thread-safe. */
public final class TopicFeeds {

  private final EventRepo repo;
  private final Map<SubscriptionTopic, TopicFeed> feeds = new ConcurrentHashMap<>();

  /** Feeds that read this repo. */
  public TopicFeeds(EventRepo repo) {
    this.repo = repo;
  }

  /** The feed of a topic, for all its readers. */
  public TopicFeed of(SubscriptionTopic topic) {
    return feeds.computeIfAbsent(topic, any -> new TopicFeed(repo, any));
  }
}
