package dev.intrepid.engine.worker;

import dev.intrepid.repo.EventLog;
import dev.intrepid.subscription.Subscription;
import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionName;
import java.time.Duration;

/**
 * Where in the log a worker is: at its marker, which is read again when another worker may have
 * moved it, and what is known of the messages after it. For the worker's thread, unless a method
 * says otherwise.
 */
final class WorkerPlace {

  /** Maximum lag of an idle subscription's marker behind the log. */
  static final long UNMARKED_AT_MOST = 10_000;

  private final Subscription subscription;
  private final PageSource pages;
  private final PageService service;
  private final PageSize size;
  private volatile long end = Long.MAX_VALUE;
  private boolean mayHaveMoved;
  private long before;
  private long aloneThrough;
  private long nothingThrough;

  /**
   * At the marker, as the subscription has read it.
   *
   * @param pages where the messages come from
   * @param service reads its own state again whenever the marker is read again
   * @param size how many messages it reads at once
   */
  WorkerPlace(Subscription subscription, PageSource pages, PageService service, PageSize size) {
    this.subscription = subscription;
    this.pages = pages;
    this.service = service;
    this.size = size;
  }

  /** What is read and how; from any thread. */
  SubscriptionConfig config() {
    return subscription.config();
  }

  /** The name of the subscription. */
  SubscriptionName id() {
    return config().id();
  }

  /** The sequence up to which everything is done. */
  long sequence() {
    return subscription.sequence();
  }

  /** How often the marker was moved. */
  long epoch() {
    return subscription.epoch();
  }

  /** Whether the log went back since the marker was read. */
  boolean isOfLogGoneBack() {
    return subscription.isOfLogGoneBack();
  }

  /** Another worker may have moved the marker: it must be read before the next page. */
  void markerMayHaveMoved() {
    mayHaveMoved = true;
  }

  /** Reads the marker, if it may have moved. */
  void look() {
    if (mayHaveMoved) {
      reload();
    }
  }

  /** Reads the marker, and has the service read its own state. */
  void reload() {
    subscription.reload();
    service.reloaded();
    mayHaveMoved = false;
  }

  /** Whether another thread or process has moved the marker back since this was asked last. */
  boolean isRewound() {
    boolean isRewound = sequence() < before;
    before = sequence();
    return isRewound;
  }

  /** Forgets what is known of the messages after the marker. */
  void forget() {
    before = sequence();
    aloneThrough = 0;
    nothingThrough = 0;
  }

  /** Nothing after that sequence is read; before the worker is started. */
  void endAt(long sequence) {
    end = sequence;
  }

  /** Whether the worker goes on for as long as it is not closed. */
  boolean isEndless() {
    return end == Long.MAX_VALUE;
  }

  /** Whether an empty page means that everything is done that ever will be. */
  boolean isEnd(EventLog page) {
    return page.through() >= end;
  }

  /** Marks everything as done; returns up to which sequence. */
  long reachEnd() {
    if (sequence() < end) {
      subscription.mark(end);
    }
    return end;
  }

  /** The messages up to that sequence are tried one by one. */
  void tryAlone(long through) {
    aloneThrough = through;
  }

  /**
   * The next messages, at most that many; records already known not to be for this subscription are
   * not read again.
   */
  EventLog next(int most) {
    int limit = sequence() < aloneThrough ? 1 : Math.min(most, size.now());
    EventLog page = pages.after(Math.max(sequence(), nothingThrough), limit);
    if (page.through() <= end) {
      return page;
    }
    return new EventLog(
        page.records().stream().filter(record -> record.sequence() <= end).toList(), end);
  }

  /** A page is handled now; whether there are more messages than it has. */
  boolean begin(EventLog page) {
    boolean isFull = page.size() >= size.now();
    size.begin(isFull);
    if (isFull) {
      // The one after it is likely to be next.
      pages.readAhead(page.through(), size.now());
    }
    return isFull;
  }

  /** All messages of that page are done. */
  void done() {
    size.done(service.mayGrow());
  }

  /** The page after the last one is not next. */
  void forgetAhead() {
    pages.forgetAhead();
  }

  /** Nothing is read any more; from any thread. */
  void end() {
    pages.end();
  }

  /** Another process reads on, and may move the marker. */
  void leaveToOthers() {
    pages.rest();
    mayHaveMoved = true;
  }

  /**
   * There is nothing for it up to that sequence: moves the marker now and then past messages of
   * other subscriptions.
   */
  void nothing(long through) {
    if (through - sequence() > UNMARKED_AT_MOST) {
      subscription.mark(through);
    }
    nothingThrough = through;
  }

  /** Whether the log itself has nothing for it after a sequence, whatever its pages say yet. */
  boolean isNothingAfter(long through) {
    return LogPages.of(subscription).after(through, 1).isEmpty() && !isOfLogGoneBack();
  }

  /** Waits until there may be something after a sequence. */
  void awaitPast(long through, Duration timeout) throws InterruptedException {
    pages.awaitPast(through, timeout);
  }
}
