package dev.intrepid.subscription.worker;

import dev.intrepid.repo.EventRecord;

/**
 * What a worker by hand does with each message.
 *
 * @param <R> the type of its result
 */
@FunctionalInterface
public interface SubscriptionService<R> {

  /**
   * Handles one message.
   *
   * @throws Exception whatever went wrong: the message is tried again
   */
  R handle(EventRecord event) throws Exception;
}
