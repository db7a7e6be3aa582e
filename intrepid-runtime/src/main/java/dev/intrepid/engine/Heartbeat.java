package dev.intrepid.engine;

import dev.intrepid.compute.Computations;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.replay.Shadows;
import dev.intrepid.engine.stored.AppReport;
import dev.intrepid.engine.stored.AppReport.ShardReport;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.repo.Commit;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.MemoChange;
import dev.intrepid.repo.RepoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores, as long as an app runs, that it is there, and its report on its subscribers and memos.
 * For one thread at a time.
 */
final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final IntrepidRepo repo;
  private final List<RunningSubscriber> subscribers;
  private final Shadows shadows;
  private final Computations computations;
  private final Clock clock;
  private final Members members;
  private final Instant startedAt;
  private long lastBeat;
  private boolean hasBeaten;

  Heartbeat(
      IntrepidRepo repo,
      List<RunningSubscriber> subscribers,
      Shadows shadows,
      Computations computations,
      Clock clock,
      Members members) {
    this.members = members;
    this.repo = repo;
    this.subscribers = subscribers;
    this.shadows = shadows;
    this.computations = computations;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /**
   * Stores both, if the last time is not recent, or if the shards that this app cannot work on have
   * changed since.
   */
  void beat() {
    long now = System.nanoTime();
    boolean isRecent = hasBeaten && now - lastBeat < EVERY.toNanos();
    boolean isNew = hasBeaten && leavesOthers();
    if (isRecent && !isNew) {
      return;
    }
    lastBeat = now;
    hasBeaten = true;
    try {
      List<MemoChange> memos =
          List.of(MemoChange.set(members.memo()), MemoChange.set(report().memo()));
      repo.commit(Commit.changing(memos, List.of()));
    } catch (RepoException e) {
      LOG.debug("Cannot store that this app runs; trying again in {}", EVERY, e);
    }
  }

  /** Whether other shards than before are left to other apps. */
  private boolean leavesOthers() {
    Map<String, Set<Integer>> left = new HashMap<>();
    for (RunningSubscriber subscriber : subscribers) {
      Set<Integer> shards = subscriber.left();
      if (!shards.isEmpty()) {
        left.put(subscriber.spec().name(), shards);
      }
    }
    return members.leaves(left);
  }

  /** Stops reporting, and deletes both, if they were ever stored. */
  void end() {
    try {
      members.end();
      if (hasBeaten) {
        repo.deleteMemo(AppReport.PREFIX + members.app());
      }
    } catch (RepoException e) {
      LOG.debug("The last report stays until it expires", e);
    }
  }

  private AppReport report() {
    List<ShardReport> all = new ArrayList<>();
    for (RunningSubscriber subscriber : subscribers) {
      all.addAll(subscriber.reports());
    }
    all.addAll(shadows.reports());
    int most = Math.min(all.size(), AppReport.MOST_SHARDS);
    return new AppReport(
        members.app(),
        members.process(),
        members.place(),
        members.pid(),
        startedAt,
        clock.instant(),
        all.subList(0, most),
        (long) all.size() - most,
        computations.stats(),
        repo.timesGoneBack());
  }
}
