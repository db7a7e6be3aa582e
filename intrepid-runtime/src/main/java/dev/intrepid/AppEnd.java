package dev.intrepid;

import dev.intrepid.compute.Computations;
import dev.intrepid.concurrent.Deadline;
import dev.intrepid.concurrent.Uninterrupted;
import dev.intrepid.engine.ControlPoller;
import dev.intrepid.engine.HeldBack;
import dev.intrepid.engine.publish.AsyncPublisher;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.engine.worker.PageWorker;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of all that an app has running, within one time: what is still at work then is told in
 * the log and left. For one use by one thread.
 */
final class AppEnd {

  private static final Logger LOG = LoggerFactory.getLogger(Intrepid.class);

  private final Duration within;
  private final Deadline deadline;
  private final HeldBack heldBack;
  private final ControlPoller poller;
  private final List<RunningSubscriber> subscribers;
  private final Computations computations;
  private @Nullable Deadline afterInterrupt; // once one was interrupted

  /** Begins to count the time. */
  AppEnd(
      Duration within,
      HeldBack heldBack,
      ControlPoller poller,
      List<RunningSubscriber> subscribers,
      Computations computations) {
    this.within = within;
    this.deadline = Deadline.in(within);
    this.heldBack = heldBack;
    this.poller = poller;
    this.subscribers = subscribers;
    this.computations = computations;
  }

  /** Lets handlers end the page in hand, then interrupts them. */
  void endHandlers() {
    // It may be about to put memos in place, for which handlers work on. The other half of the
    // time is for the pages in hand.
    heldBack.endsBy(Deadline.in(within.dividedBy(2)));
    for (RunningSubscriber subscriber : subscribers) {
      subscriber.stopReading();
    }
    poller.stop();
    if (!handlersEndBy(deadline)) {
      LOG.warn(
          "Still at work {} after close() began: {}. Handlers among them are interrupted; what they"
              + " have in hand is not stored, and comes again at the next start.",
          within,
          String.join(", ", atWork()));
      poller.interrupt();
      for (RunningSubscriber subscriber : subscribers) {
        subscriber.interrupt();
      }
      handlersEndBy(afterInterrupt());
    }
  }

  private boolean handlersEndBy(Deadline by) {
    boolean haveEnded = poller.endsBy(by);
    for (RunningSubscriber subscriber : subscribers) {
      haveEnded &= subscriber.endsBy(by);
    }
    return haveEnded;
  }

  /** The threads that have not ended, by name. */
  private List<String> atWork() {
    List<String> threads = new ArrayList<>(poller.atWork());
    threads.addAll(heldBack.atWork());
    for (RunningSubscriber subscriber : subscribers) {
      threads.addAll(subscriber.atWork());
    }
    return threads;
  }

  /** All that are interrupted have this time together. */
  private Deadline afterInterrupt() {
    Deadline by = afterInterrupt;
    if (by == null) {
      by = Deadline.in(PageWorker.AFTER_INTERRUPT);
      afterInterrupt = by;
    }
    return by;
  }

  /**
   * Ends what handlers may have asked for; afterwards.
   *
   * @param async what is being published without waiting; null if nothing ever was
   */
  void endRest(@Nullable AsyncPublisher async) {
    computations.close(deadline);
    boolean isPublished = async == null || async.close(deadline);
    List<String> left = new ArrayList<>(atWork());
    if (!computations.endsBy(deadline) && !computations.endsBy(afterInterrupt())) {
      left.add("computations of memos");
    }
    if (!isPublished) {
      left.add("publishAsync, or what depends on its futures");
    }
    if (!left.isEmpty()) {
      LOG.warn(
          "close() leaves behind what has not ended within {} and after an interrupt: {}. What they"
              + " have in hand comes again at the next start, unless they end it by themselves.",
          within,
          String.join(", ", left));
    }
  }

  /** Tells other processes that this app is gone; after its handlers have ended. */
  void leave() {
    // Called directly where nothing is left, since a method reference is a class to link.
    if (atWork().isEmpty()) {
      poller.leave();
    } else {
      awaitCall(poller::leave);
    }
  }

  /** Closes the repo; last. */
  void close(IntrepidRepo repo) {
    if (atWork().isEmpty()) {
      repo.close();
    } else {
      awaitCall(repo::close);
    }
  }

  /** A thread may still be in a call of the repo, so that this one does not return either. */
  private static void awaitCall(Runnable ofRepo) {
    Thread calling = new Thread(ofRepo, "intrepid-close-repo");
    calling.setDaemon(true);
    calling.start();
    Uninterrupted.join(calling, Deadline.in(PageWorker.AFTER_INTERRUPT));
  }
}
