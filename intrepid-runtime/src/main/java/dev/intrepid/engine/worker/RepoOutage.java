package dev.intrepid.engine.worker;

import dev.intrepid.concurrent.MachineNanos;
import dev.intrepid.repo.CacheRepoException;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.EventRepoException;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log once of an outage of the repo that all workers of an app meet: when the first one
 * waits, every minute while one does, and when the last one goes on. What comes within a minute
 * after it has warned is told at DEBUG. Thread-safe.
 */
public final class RepoOutage {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final String repo;
  private final Logger log;
  private final LongSupplier nanos;

  /** Who waits, and of which subscriber; guarded by this. */
  private final Map<Object, String> waiting = new HashMap<>();

  private long began; // guarded by this
  private boolean hasWarned; // guarded by this
  private long warnedAt; // guarded by this
  private boolean isTold; // guarded by this

  /**
   * No outage yet.
   *
   * @param repo what it is called
   * @param nanos the time in nanoseconds, which only advances
   */
  RepoOutage(String repo, Logger log, LongSupplier nanos) {
    this.repo = repo;
    this.log = log;
    this.nanos = nanos;
  }

  /** For the workers that share a repo. */
  public static RepoOutage of(EventRepo repo) {
    return new RepoOutage(
        repo instanceof IntrepidRepo whole ? "The repo " + whole.address() : "The repo",
        LoggerFactory.getLogger(PageWorker.class),
        MachineNanos.INSTANCE);
  }

  /** Whether a failure concerns the repo as a whole, and not only who meets it. */
  public static boolean isOne(RepoException failure) {
    return !(failure instanceof EventRepoException || failure instanceof CacheRepoException);
  }

  /**
   * A worker has met a failure, and waits until it tries again.
   *
   * @param worker calls {@link #ended} or {@link #left} afterwards
   * @param subscriber the name of its subscriber
   */
  public synchronized void met(Object worker, String subscriber, RepoException failure) {
    if (!isOne(failure)) {
      ended(worker);
      log.warn("{}: the repo failed; trying again: {}", subscriber, failure.getMessage());
      return;
    }
    boolean begins = waiting.isEmpty();
    if (begins) {
      began = nanos.getAsLong();
      isTold = false;
    }
    waiting.put(worker, subscriber);
    if (isDue()) {
      isTold = true;
      warn(begins, subscriber, failure);
    }
  }

  private void warn(boolean begins, String subscriber, RepoException failure) {
    if (begins) {
      log.warn(
          "{} failed, first for {}: {} Subscribers wait, and try again at least every {} s until it"
              + " works",
          repo,
          subscriber,
          failure.getMessage(),
          BackOff.longestOutageWait().toSeconds());
    } else {
      log.warn("{} has failed for {}; {}: {}", repo, lasts(), whoWaits(), failure.getMessage());
    }
  }

  /**
   * Work that nobody waits for has met it, and is tried again when it is needed.
   *
   * @param without what the app does without it, as a sentence without its dot
   */
  public synchronized void met(String without, RepoException failure) {
    if (isDue()) {
      log.warn("{} failed: {} {}", repo, failure.getMessage(), without);
    } else {
      log.debug("{}: {}", without, failure.getMessage());
    }
  }

  /** Whether the last warning is a minute old; then there is one now. */
  private boolean isDue() {
    long now = nanos.getAsLong();
    boolean isDue = !hasWarned || now - warnedAt >= MINUTE;
    if (isDue) {
      hasWarned = true;
      warnedAt = now;
    }
    return isDue;
  }

  private String whoWaits() {
    TreeSet<String> names = new TreeSet<>(waiting.values());
    String who = names.size() == 1 ? names.first() + " waits" : names.size() + " subscribers wait";
    return waiting.size() == names.size() ? who : who + ", " + waiting.size() + " shards";
  }

  private Duration lasts() {
    return Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - began));
  }

  /** The repo has answered a worker. */
  public synchronized void ended(Object worker) {
    if (hasGone(worker)) {
      log.info("{} works again, after {}", repo, lasts());
    }
  }

  /** A worker has ended, or another process does its work: whether the repo works is unknown. */
  public synchronized void left(Object worker) {
    if (hasGone(worker)) {
      log.info("{} is waited for no longer, after {}", repo, lasts());
    }
  }

  /** Whether it was the last one of an outage that was told. */
  private boolean hasGone(Object worker) {
    return waiting.remove(worker) != null && waiting.isEmpty() && isTold;
  }
}
