package dev.intrepid.subscription;

import dev.intrepid.repo.EventRecord;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The messages of one subscription: an iterator that blocks until there is one and ends when it is
 * closed. A background thread reads ahead, so the repo and the loop over the messages work side by
 * side.
 *
 * <pre>{@code
 * try (SubscriptionStream orders = Subscription.resume(repo, id, topic).stream()) {
 *   while (orders.hasNext()) {
 *     handle(orders.next());
 *   }
 * }
 * }</pre>
 *
 * <p>Asking for the next message marks the one before as done. Markers move once a page, before
 * blocking, and when closed; the last message is delivered again unless the next one was asked for.
 * For one thread; {@code close} may be called from any.
 */
public final class SubscriptionStream implements Iterator<EventRecord>, AutoCloseable {

  private final SubscriptionCollection one;

  SubscriptionStream(Subscription subscription) {
    this.one = new SubscriptionCollection(List.of(subscription));
  }

  /**
   * Waits for the next message.
   *
   * @return false when closed
   * @throws dev.intrepid.repo.FencedException if another worker has moved the marker
   * @throws dev.intrepid.repo.RepoException if the repo failed; asking again tries again
   */
  @Override
  public boolean hasNext() {
    return one.hasNext();
  }

  /**
   * The next message.
   *
   * @throws NoSuchElementException when closed
   */
  @Override
  public EventRecord next() {
    return one.next().event();
  }

  /** Stops reading, ends a blocked {@link #hasNext}, and marks what is done. */
  @Override
  public void close() {
    one.close();
  }
}
