package dev.intrepid.subscription.worker;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.engine.worker.PageService;
import dev.intrepid.engine.worker.StoreWait;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.RepoException;
import dev.intrepid.subscription.FailurePolicy;
import dev.intrepid.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** Runs a service on each event of a page, hands its result on, and marks the page. */
final class EventByEvent<R> implements PageService {

  private static final FailurePolicy BY_HAND = FailurePolicy.defaults().then(OnFailure.STOP);

  private final Subscription subscription;
  private final SubscriptionWorker.Service<R> service;
  private final Results<R> results;
  private @Nullable StoreWait wait; // written before the first page
  private volatile boolean isCutOff;

  EventByEvent(
      Subscription subscription, SubscriptionWorker.Service<R> service, Results<R> results) {
    this.subscription = subscription;
    this.service = service;
    this.results = results;
  }

  @Override
  public void waitsBy(StoreWait by) {
    wait = by;
  }

  @Override
  public int handle(EventLog page, int attempt)
      throws MessageFailedException, InterruptedException {
    long done = subscription.sequence();
    for (EventRecord event : page) {
      try {
        handle(event);
      } catch (MessageFailedException | InterruptedException e) {
        markIfMoved(done);
        throw e;
      }
      done = event.sequence();
    }
    markIfMoved(page.through());
    return page.size();
  }

  private void handle(EventRecord event) throws MessageFailedException, InterruptedException {
    if (isCutOff) {
      throw new InterruptedException("The worker is being closed.");
    }
    R value = valueOf(event);
    try {
      results.accept(
          new SubscriptionWorker.Result<>(subscription.config().streamId(), event, value));
    } catch (RuntimeException e) {
      throw new MessageFailedException(event, e, BY_HAND);
    } finally {
      // A leftover interrupt must not reach the next event.
      Thread.interrupted();
    }
  }

  private R valueOf(EventRecord event) throws MessageFailedException, InterruptedException {
    try {
      R value = service.handle(event);
      if (!Thread.interrupted()) {
        return value;
      }
      throw new InterruptedException("The service returned with its thread interrupted.");
    } catch (Exception e) {
      Thread.interrupted();
      if (isCutOff) {
        throw new InterruptedException("The worker is being closed.");
      }
      throw new MessageFailedException(event, e, BY_HAND);
    }
  }

  @Override
  public void cutOff() {
    isCutOff = true;
  }

  private void markIfMoved(long done) throws InterruptedException {
    while (done > subscription.sequence()) {
      try {
        subscription.mark(done);
      } catch (RepoException e) {
        if (wait == null) {
          throw e;
        }
        wait.after(e);
      }
    }
  }

  /** Takes the result of a message. */
  interface Results<R> {
    void accept(SubscriptionWorker.Result<R> result) throws InterruptedException;
  }
}
