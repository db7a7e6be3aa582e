package dev.intrepid.engine;

import dev.intrepid.compute.Computations;
import dev.intrepid.engine.replay.Shadows;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.RepoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the report of an app on its subscribers and memos, as long as the app runs. For one
 * thread.
 */
final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final CacheRepo repo;
  private final List<RunningSubscriber> subscribers;
  private final Shadows shadows;
  private final Computations computations;
  private final Clock clock;
  private final UUID app;
  private final Instant startedAt;
  private long lastBeat;
  private boolean hasBeaten;

  Heartbeat(
      CacheRepo repo,
      List<RunningSubscriber> subscribers,
      Shadows shadows,
      Computations computations,
      Clock clock,
      UUID app) {
    this.app = app;
    this.repo = repo;
    this.subscribers = subscribers;
    this.shadows = shadows;
    this.computations = computations;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** Stores a report, if the last one is not recent. */
  void beat() {
    long now = System.nanoTime();
    if (hasBeaten && now - lastBeat < EVERY.toNanos()) {
      return;
    }
    lastBeat = now;
    hasBeaten = true;
    try {
      repo.setMemo(report().memo());
    } catch (RepoException e) {
      LOG.debug("Cannot say how the subscribers are doing; trying again in {}", EVERY, e);
    }
  }

  /** Stops reporting, and deletes the report. */
  void end() {
    try {
      repo.deleteMemo(AppReport.PREFIX + app);
    } catch (RepoException e) {
      LOG.debug("The last report stays until it expires", e);
    }
  }

  private AppReport report() {
    List<ShardReport> all = new ArrayList<>();
    subscribers.forEach(subscriber -> all.addAll(subscriber.reports()));
    all.addAll(shadows.reports());
    int most = Math.min(all.size(), AppReport.MOST_SHARDS);
    return new AppReport(
        app,
        startedAt,
        clock.instant(),
        all.subList(0, most),
        (long) all.size() - most,
        computations.stats());
  }
}
