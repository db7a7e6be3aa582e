package dev.intrepid.testkit;

import dev.intrepid.subscription.SubscriptionConfig;
import dev.intrepid.subscription.SubscriptionState;
import dev.intrepid.subscription.SubscriptionStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks at the outages of an app during a step. A handler may return at a later try, so an outage
 * counts as one that does not end only after many tries. For one thread.
 */
final class OutageWatch {

  /** How many tries an outage may take that ends. */
  private static final int TRIES = 20;

  private final UnexpectedFailures failures;
  private final Map<SubscriptionConfig, Integer> failedBefore = new HashMap<>();

  OutageWatch(UnexpectedFailures failures) {
    this.failures = failures;
  }

  /**
   * Refuses an outage that does not end.
   *
   * @throws dev.intrepid.exception.NotCaughtUpException with what fails as its cause
   */
  void requireEnding(Iterable<SubscriptionStatus> subscribers) {
    for (SubscriptionStatus subscriber : subscribers) {
      if (subscriber.state() != SubscriptionState.OUTAGE) {
        failedBefore.remove(subscriber.config());
      } else if (tries(subscriber.config()) >= TRIES) {
        failures.told(subscriber.config());
        throw NotDone.inOutage(subscriber, TRIES);
      }
    }
  }

  private int tries(SubscriptionConfig subscriber) {
    int failed = failures.count(subscriber);
    return failed - failedBefore.computeIfAbsent(subscriber, first -> failed);
  }
}
