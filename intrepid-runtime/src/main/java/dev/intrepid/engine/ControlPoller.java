package dev.intrepid.engine;

import dev.intrepid.compute.Computations;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.replay.Shadows;
import dev.intrepid.engine.state.ShadowName;
import dev.intrepid.engine.stored.ControlMemo;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.repo.CacheRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The thread that connects an app with other processes: every second, for all subscribers of the
 * app, it looks which other apps live, so that each works on its shards, looks for requests, runs
 * their shadows, and reports how they are doing. Thread-safe.
 */
public final class ControlPoller implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ControlPoller.class);
  private static final Duration A_MOMENT = Duration.ofMillis(5);

  private final IntrepidRepo repo;
  private final Members members;
  private final Heartbeat heartbeat;
  private final Shadows shadows;
  private final LeftPauses pauses;
  private final Map<String, RunningSubscriber> subscribers = new HashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();
  private final Map<String, ControlMemo> wanted = new HashMap<>();
  private final Set<RunningSubscriber> changed = new LinkedHashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Semaphore woken = new Semaphore(0);
  private boolean isNeeded; // written before it is started
  private volatile boolean isClosed;
  private final Thread thread = new Thread(this, "intrepid-requests");

  private ControlPoller(
      IntrepidRepo repo,
      List<RunningSubscriber> subscribers,
      Computations computations,
      Clock clock,
      Members members) {
    this.repo = repo;
    this.members = members;
    this.shadows = new Shadows(subscribers);
    this.pauses = new LeftPauses(repo, members.lookEvery());
    this.heartbeat = new Heartbeat(repo, subscribers, shadows, computations, clock, members);
    for (RunningSubscriber subscriber : subscribers) {
      this.subscribers.put(ControlMemo.PREFIX + subscriber.spec().name(), subscriber);
    }
  }

  /** Looks for the first time, before any of the subscribers is started. */
  public static ControlPoller of(
      IntrepidRepo repo,
      List<RunningSubscriber> subscribers,
      Computations computations,
      Clock clock,
      Members members) {
    ControlPoller watch = new ControlPoller(repo, subscribers, computations, clock, members);
    watch.isNeeded = !subscribers.isEmpty() || !computations.stats().isEmpty();
    if (watch.isNeeded) {
      watch.readRequests();
      watch.changed.clear(); // a subscriber that begins reads them by itself
      if (!watch.wanted.isEmpty()) {
        // A rebuild has begun already, and the app may wait for its end.
        watch.wake();
      }
    }
    return watch;
  }

  /**
   * Begins to look every second; when the subscribers are started, of which it reports. As long as
   * there are any it keeps the program alive, if the thread that made it does: those that stand by,
   * or wait for a rebuild, have no thread of their own that would.
   */
  public void start() {
    if (isNeeded) {
      if (subscribers.isEmpty()) {
        thread.setDaemon(true);
      }
      thread.start();
    }
  }

  /** Looks every second until it is closed; for its own thread. */
  @Override
  public void run() {
    awaitBegin();
    beat();
    while (!isClosed) {
      awaitLook();
      if (!isClosed) {
        beat();
        look();
      }
    }
  }

  /** An interrupt ends this wait alone: without the thread, others take the app for dead. */
  private void awaitLook() {
    try {
      if (woken.tryAcquire(members.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      LOG.debug("The watch for requests was interrupted; it goes on", e);
    }
  }

  /**
   * Lets the subscribers look at the log first, which takes a moment, since the first report holds
   * for seconds.
   */
  private void awaitBegin() {
    Deadline deadline = Deadline.in(members.lookEvery());
    try {
      while (!isClosed && isBeginning() && !deadline.isOver()) {
        Thread.sleep(A_MOMENT.toMillis());
      }
    } catch (InterruptedException e) {
      LOG.debug("The watch for requests was interrupted; it begins", e);
    }
  }

  private boolean isBeginning() {
    for (RunningSubscriber subscriber : subscribers.values()) {
      if (subscriber.isBeginning()) {
        return true;
      }
    }
    return false;
  }

  private void beat() {
    try {
      heartbeat.beat();
    } catch (RuntimeException | Error e) {
      failed("tell other apps of this one", e);
    }
  }

  /** A repo that answers one question with a failure is not asked the next. */
  private void look() {
    try {
      lookForOthers();
      lookForRequests();
    } catch (RepoException e) {
      LOG.debug("Cannot look for requests; looking again in {}", members.lookEvery(), e);
    }
  }

  private void lookForOthers() {
    try {
      members.look();
      for (RunningSubscriber subscriber : subscribers.values()) {
        subscriber.lookForOwners();
      }
    } catch (RepoException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      failed("look for other apps", e);
    }
  }

  private void lookForRequests() {
    try {
      try {
        readRequests();
      } finally {
        ask();
      }
      shadows.run(wanted);
      pauses.endOld();
    } catch (RepoException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      failed("look for requests", e);
    }
  }

  /** Without this thread the app would be taken for dead; what stays is told once. */
  private void failed(String what, Throwable e) {
    try {
      Level level = told.add(what + " " + e.getClass().getName()) ? Level.ERROR : Level.DEBUG;
      LOG.atLevel(level)
          .setCause(e)
          .log("Cannot {}; trying again in {}", what, members.lookEvery());
    } catch (OutOfMemoryError again) {
      // Nor is there memory to say so; the next look may find some.
    }
  }

  /** Whether this thread is in a call of a shadow's handlers. */
  public boolean isInPage() {
    return shadows.isInPage();
  }

  /** How the rebuild of a subscriber is doing, by shard; none if this app does not work on it. */
  public List<SubscriptionStatus> rebuild(String subscriber) {
    return shadows.status(subscriber);
  }

  /** Has it look at once. */
  public void wake() {
    woken.release();
  }

  /** Reads which shadows are wanted, and which subscribers have a new request. */
  private void readRequests() {
    wanted.clear();
    repo.eachMemo(
        ControlMemo.PREFIX,
        new Consumer<>() {
          @Override
          public void accept(CacheRecord memo) {
            look(memo);
          }
        });
  }

  private void look(CacheRecord memo) {
    if (ShadowName.is(memo.uri())) {
      ControlMemo shadow = ControlMemo.of(memo);
      wanted.put(shadow.subscriber(), shadow);
    }
    Long before = revisions.put(memo.uri(), memo.revision());
    if (before == null || before != memo.revision()) {
      lookAtChanged(memo);
    }
  }

  private void lookAtChanged(CacheRecord memo) {
    if (subscribers.containsKey(ShadowName.live(memo.uri()))) {
      pauses.see(ControlMemo.of(memo));
    }
    RunningSubscriber subscriber = subscribers.get(memo.uri());
    if (subscriber != null) {
      changed.add(subscriber);
    }
  }

  /** Each until it was asked: the request of one that is read may come before a failure. */
  private void ask() {
    Iterator<RunningSubscriber> left = changed.iterator();
    while (left.hasNext()) {
      left.next().ask();
      left.remove();
    }
  }

  /** Stops looking, and asks the shadows to stop after the current page, without waiting. */
  public void stop() {
    isClosed = true;
    wake();
    shadows.stopReading();
  }

  /** Whether the current look and all threads of the shadows end in time, after it was stopped. */
  public boolean endsBy(Deadline deadline) {
    return Uninterrupted.join(thread, deadline) && shadows.endsBy(deadline);
  }

  /** Interrupts the handlers of the shadows, which are not waited for any more. */
  public void interrupt() {
    shadows.interrupt();
  }

  /** Its own thread and those of the shadows, as far as they have not ended, by name. */
  public List<String> atWork() {
    List<String> threads = new ArrayList<>(shadows.atWork());
    if (thread.isAlive()) {
      threads.add(thread.getName());
    }
    return threads;
  }

  /**
   * Tells other processes that this app is gone, so that they share its work; after it was closed,
   * and its subscribers have finished their pages.
   */
  public void leave() {
    heartbeat.end();
  }
}
