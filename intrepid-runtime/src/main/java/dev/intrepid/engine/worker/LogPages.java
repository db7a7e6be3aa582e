package dev.intrepid.engine.worker;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import java.time.Duration;

/** Pages that a subscription reads from the repo by itself. */
record LogPages(EventRepo repo, SubscriptionConfig config) implements PageSource {

  static LogPages of(Subscription subscription) {
    return new LogPages(subscription.repo(), subscription.config());
  }

  @Override
  public EventLog after(long sequence, int limit) {
    return repo.entriesSince(config.topic(), config.shard(), sequence, limit);
  }

  @Override
  public void awaitPast(long sequence, Duration timeout) throws InterruptedException {
    repo.awaitPast(config.topic(), sequence, timeout);
  }
}
