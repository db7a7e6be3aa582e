package dev.intrepid.subscription;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.repo.EventLog;
import dev.intrepid.repo.EventRecord;

/** Runs a service on each event of a page, hands its result on, and marks the page. */
final class EventByEvent<R> implements PageService {

  private static final FailurePolicy BY_HAND = FailurePolicy.defaults().then(OnFailure.STOP);

  private final Subscription subscription;
  private final SubscriptionService<R> service;
  private final Results<R> results;

  EventByEvent(Subscription subscription, SubscriptionService<R> service, Results<R> results) {
    this.subscription = subscription;
    this.service = service;
    this.results = results;
  }

  @Override
  public int handle(EventLog page, int attempt)
      throws MessageFailedException, InterruptedException {
    long done = subscription.sequence();
    for (EventRecord event : page) {
      try {
        R value = service.handle(event);
        results.accept(new WorkerResult<>(subscription.config().streamId(), event, value));
      } catch (InterruptedException e) {
        markIfMoved(done);
        throw e;
      } catch (Exception e) {
        markIfMoved(done);
        throw new MessageFailedException(event, e, BY_HAND);
      }
      done = event.sequence();
    }
    markIfMoved(page.through());
    return page.size();
  }

  private void markIfMoved(long done) {
    if (done > subscription.sequence()) {
      subscription.mark(done);
    }
  }

  /** Takes what came of a message. */
  interface Results<R> {
    void accept(WorkerResult<R> result) throws InterruptedException;
  }
}
