package dev.intrepid.subscription.worker;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventRecord;

/**
 * The result of one message. Immutable if the value is.
 *
 * @param <R> the type of the value
 * @param streamId the subscription, {@code {id}@{topic}}
 * @param event the message
 * @param value what the service returned
 */
public record WorkerResult<R>(String streamId, EventRecord event, R value) {

  /** Requires the subscription and the message. */
  public WorkerResult {
    requireNonNull(streamId);
    requireNonNull(event);
  }
}
