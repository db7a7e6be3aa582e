package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventRepo;
import dev.intrepid.repo.FencedException;
import dev.intrepid.repo.LogWentBackException;
import dev.intrepid.subscription.SubscriptionReader.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Several subscriptions as one stream of messages, each with the subscription it came through. Each
 * keeps its own order and its own marker; pages of different ones take turns as they arrive.
 *
 * <p>An iterator that blocks until there is a message and ends when it is closed. Asking for the
 * next message marks the one before as done; markers move once a page, before blocking, and when
 * closed. The last message handed out is delivered again after {@link #close()} and a resume,
 * unless the next one was asked for. For one thread; {@code close} may be called from any.
 */
public final class SubscriptionCollection
    implements Iterator<SubscriptionCollection.SubscribedEvent>, AutoCloseable {

  private static final int PAGES_AHEAD = 2;
  private static final long LOOK_FOR_CLOSE_MILLIS = 50;

  private final BlockingQueue<Found> queue;
  private final List<SubscriptionReader> readers = new ArrayList<>();
  private volatile boolean closed;

  private @Nullable Subscription current;
  private Iterator<EventRecord> records = List.<EventRecord>of().iterator();
  private String streamId = "";
  private long doneThrough;
  private long handedOut;
  private long pageThrough;
  private long ofLog; // how often the log had gone back when the page was read

  SubscriptionCollection(Collection<Subscription> subscriptions) {
    this.queue = new ArrayBlockingQueue<>(PAGES_AHEAD * Math.max(1, subscriptions.size()));
    for (Subscription subscription : subscriptions) {
      readers.add(new SubscriptionReader(subscription, queue));
    }
    readers.forEach(SubscriptionReader::start);
  }

  /** Resumes all these subscriptions. */
  public static SubscriptionCollection of(EventRepo repo, Collection<SubscriptionConfig> configs) {
    List<Subscription> subscriptions = new ArrayList<>(configs.size());
    for (SubscriptionConfig config : configs) {
      subscriptions.add(Subscription.resume(repo, config));
    }
    return new SubscriptionCollection(subscriptions);
  }

  /**
   * Waits for the next message.
   *
   * @return false when closed
   * @throws dev.intrepid.repo.FencedException if another worker has moved a marker: this collection
   *     reads what others have done, so close it
   * @throws dev.intrepid.repo.RepoException if the repo failed; asking again tries again
   */
  @Override
  public boolean hasNext() {
    while (!hasRecord()) {
      markPage();
      if (!nextPage()) {
        return false;
      }
    }
    return !closed;
  }

  /**
   * The next message.
   *
   * @throws NoSuchElementException when closed
   */
  @Override
  public SubscribedEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The subscription was closed.");
    }
    return handOut();
  }

  /** Stops reading, ends a blocked {@link #hasNext}, and marks what is done. */
  @Override
  public void close() {
    closed = true;
    readers.forEach(SubscriptionReader::stop);
    markDone();
  }

  private synchronized boolean hasRecord() {
    doneThrough = handedOut;
    return records.hasNext();
  }

  private synchronized SubscribedEvent handOut() {
    EventRecord event = records.next();
    handedOut = event.sequence();
    return new SubscribedEvent(streamId, event);
  }

  private boolean nextPage() {
    Found found = take();
    if (found == null) {
      return false;
    }
    if (found.isFirstOfLog()) {
      if (found.isOfSameLog()) {
        return true; // it was told before
      }
      beginAgain(found.subscription());
    }
    found.requirePage();
    if (!found.isOfSameLog()) {
      return true; // of a log that is gone; what is there now is read from the marker on
    }
    EventLog page = found.page();
    if (page != null) {
      begin(found.subscription(), page, found.timesGoneBack());
    }
    return true;
  }

  /** The log of a subscription has gone back: places in it mean nothing any more. */
  private synchronized void beginAgain(Subscription subscription) {
    subscription.reload();
    if (subscription.equals(current)) {
      forgetPage();
    }
  }

  private synchronized void forgetPage() {
    current = null;
    records = Collections.emptyIterator();
  }

  private synchronized void begin(Subscription subscription, EventLog page, long timesGoneBack) {
    current = subscription;
    ofLog = timesGoneBack;
    streamId = subscription.config().streamId();
    records = page.iterator();
    pageThrough = page.through();
    handedOut = subscription.sequence();
    doneThrough = handedOut;
  }

  private @Nullable Found take() {
    try {
      Found found = null;
      while (found == null && !closed) {
        found = queue.poll(LOOK_FOR_CLOSE_MILLIS, TimeUnit.MILLISECONDS);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The page is done, and with it everything up to where it is complete. */
  private synchronized void markPage() {
    if (current != null && !closed) {
      doneThrough = pageThrough;
      handedOut = pageThrough;
    }
    markDone();
  }

  private synchronized void markDone() {
    if (current != null && !current.isOfLog(ofLog)) {
      forgetPage(); // its caller has read the marker of another log since
    }
    if (current != null && doneThrough > current.sequence()) {
      try {
        current.mark(doneThrough);
      } catch (FencedException e) {
        current.reload();
        throw e;
      } catch (LogWentBackException e) {
        beginAgain(current);
        throw e;
      }
    }
  }

  /**
   * A message and the subscription it came through. Immutable.
   *
   * @param streamId the subscription, {@code {id}@{topic}}
   * @param event the message
   */
  public record SubscribedEvent(String streamId, EventRecord event) {

    /** Requires both. */
    public SubscribedEvent {
      requireNonNull(streamId);
      requireNonNull(event);
    }
  }
}
