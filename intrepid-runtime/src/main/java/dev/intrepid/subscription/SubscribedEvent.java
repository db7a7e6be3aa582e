package dev.intrepid.subscription;

import static java.util.Objects.requireNonNull;

import dev.intrepid.repo.EventRecord;

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
