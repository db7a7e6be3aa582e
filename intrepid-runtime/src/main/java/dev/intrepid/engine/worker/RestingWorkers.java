package dev.intrepid.engine.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers that have been idle for a while and have released their threads. While any worker rests,
 * one thread reads the log for all of them and wakes each one for which something was published; so
 * thousands of idle subscriptions cost little more than one. When the repo fails, it wakes all, so
 * that each worker handles the outage itself. Thread-safe.
 */
public class RestingWorkers {

  /** How long a worker has nothing to do before it rests, by default. */
  public static final Duration DEFAULT_AFTER = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(RestingWorkers.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int PAGE = 512;

  private final EventRepo repo;
  private final Duration after;

  /** By topic, each with the sequence up to which there is nothing for it. */
  private final Map<SubscriptionTopic, Map<PageWorker, Long>> resting = new HashMap<>();

  private @Nullable Thread thread; // guarded by this, like the resting workers

  /** No worker rests yet; workers of this repo rest after {@link #DEFAULT_AFTER}. */
  public RestingWorkers(EventRepo repo) {
    this(repo, DEFAULT_AFTER);
  }

  /**
   * No worker rests yet.
   *
   * @param repo what the workers read
   * @param after how long a worker has nothing to do before it rests, zero or more
   */
  public RestingWorkers(EventRepo repo, Duration after) {
    this.repo = requireNonNull(repo);
    this.after = requireNonNull(after);
  }

  /** The thread that reads the log for all; a test has none to begin with. */
  Thread thread(Runnable watch) {
    return new Thread(watch, "intrepid-resting");
  }

  Duration after() {
    return after;
  }

  /**
   * From now on the worker is woken by what is published for it. The worker must look after the
   * call for anything published before it.
   *
   * @param through the sequence up to which there is nothing for it
   * @throws OutOfMemoryError if there is no memory for the thread that reads for all
   */
  synchronized void add(PageWorker worker, long through) {
    resting
        .computeIfAbsent(worker.config().topic(), absent -> new HashMap<>())
        .put(worker, through);
    if (thread == null) {
      Thread watch = thread(new Watch(through));
      watch.start();
      thread = watch; // last: without a watch, the next worker begins one
    }
  }

  /** The worker is awake, or has ended. */
  synchronized void remove(PageWorker worker) {
    SubscriptionTopic topic = worker.config().topic();
    Map<PageWorker, Long> ofTopic = resting.get(topic);
    if (ofTopic != null && ofTopic.remove(worker) != null && ofTopic.isEmpty()) {
      resting.remove(topic);
      if (resting.isEmpty() && thread != null) {
        thread.interrupt();
      }
    }
  }

  private synchronized boolean isNeeded() {
    if (resting.isEmpty()) {
      thread = null;
    }
    return thread != null;
  }

  private synchronized Set<PageWorker> all() {
    Set<PageWorker> all = new HashSet<>();
    resting.values().forEach(ofTopic -> all.addAll(ofTopic.keySet()));
    return all;
  }

  private synchronized Set<PageWorker> concerned(EventLog page) {
    Map<String, Long> streams = new HashMap<>();
    page.forEach(record -> streams.put(record.stream(), record.sequence()));
    Set<PageWorker> concerned = new HashSet<>();
    streams.forEach((stream, last) -> addConcerned(stream, last, concerned));
    return concerned;
  }

  private void addConcerned(String stream, long last, Set<PageWorker> concerned) {
    for (SubscriptionTopic topic : topicsOf(stream)) {
      resting
          .getOrDefault(topic, Map.of())
          .forEach(
              (worker, through) -> {
                if (last > through && worker.config().shard().contains(stream)) {
                  concerned.add(worker);
                }
              });
    }
  }

  /** The topics of a stream: few, however many topics the resting workers have. */
  private static List<SubscriptionTopic> topicsOf(String stream) {
    List<SubscriptionTopic> topics = new ArrayList<>();
    topics.add(SubscriptionTopic.all());
    topics.add(SubscriptionTopic.stream(stream));
    for (int slash = stream.indexOf('/'); slash >= 0; slash = stream.indexOf('/', slash + 1)) {
      topics.add(SubscriptionTopic.prefix(stream.substring(0, slash + 1)));
    }
    return topics;
  }

  /** Reads the log as long as a worker rests. A worker that is woken removes itself. */
  private final class Watch implements Runnable {
    private long seen;
    private long allWokenAt;
    private long timesGoneBack;

    Watch(long seen) {
      this.seen = seen;
      this.timesGoneBack = repo.timesGoneBack();
      this.allWokenAt = seen;
    }

    @Override
    public void run() {
      while (isNeeded()) {
        try {
          look();
        } catch (InterruptedException e) {
          LOG.trace("No worker rests", e);
        } catch (RuntimeException | Error e) {
          failed(e);
          LockSupport.parkNanos(EVERY.toNanos());
        }
      }
    }

    /** Goes on whatever fails: without this thread, those who rest would never be woken. */
    private void failed(Throwable e) {
      try {
        if (e instanceof Error) {
          LOG.error("Cannot wake resting workers; trying again in {}", EVERY, e);
        } else {
          LOG.debug("Cannot read the log for resting workers; waking them", e);
          all().forEach(PageWorker::wake);
        }
      } catch (RuntimeException | Error again) {
        // Such as a want of threads beside a repo that is away. The next look finds both out.
      }
    }

    /** Advances only after every concerned worker has been woken. */
    private void look() throws InterruptedException {
      boolean isThere = repo.awaitPast(SubscriptionTopic.all(), seen, EVERY);
      if (hasGoneBack() || !isThere) {
        return;
      }
      EventLog page = repo.entriesSince(SubscriptionTopic.all(), Shard.ALL, seen, PAGE);
      if (hasGoneBack()) {
        return;
      }
      concerned(page).forEach(PageWorker::wake);
      if (page.through() - allWokenAt > WorkerPlace.UNMARKED_AT_MOST) {
        all().forEach(PageWorker::wake);
        allWokenAt = page.through();
      }
      seen = page.through();
    }

    /** A place in a log that has gone back means nothing: all look for themselves. */
    private boolean hasGoneBack() {
      long times = repo.timesGoneBack();
      if (times == timesGoneBack) {
        return false;
      }
      seen = repo.lastSequence();
      allWokenAt = seen;
      all().forEach(PageWorker::wake);
      timesGoneBack = times;
      return true;
    }
  }
}
