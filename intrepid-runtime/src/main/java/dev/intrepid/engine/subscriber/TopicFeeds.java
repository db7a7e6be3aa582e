package dev.intrepid.engine.subscriber;

import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The feeds of an app: one for each topic that its subscribers have. Thread-safe. */
public final class TopicFeeds {

  /** Some of the connections of a repo are left to others. */
  private static final int MOST_AHEAD = 2;

  private static final int KEPT_SECONDS = 10;

  private final EventRepo repo;
  private final Executor readersAhead =
      new ThreadPoolExecutor(
          0, MOST_AHEAD, KEPT_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new Daemons());

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
    TopicFeed made = new TopicFeed(repo, topic, readersAhead);
    TopicFeed other = feeds.putIfAbsent(topic.name(), made);
    return other == null ? made : other;
  }

  /** They end soon after the app. */
  private static final class Daemons implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "intrepid-page-ahead");
      thread.setDaemon(true);
      return thread;
    }
  }
}
