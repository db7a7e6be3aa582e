package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

/**
 * Moves the marker of a subscription, if it was not moved since the mover read it: otherwise the
 * whole commit is refused with a {@link FencedException}. Moves there and back, and moves to the
 * same place, raise its epoch, too. Immutable.
 *
 * @param trackingStream the subscription's own stream, {@code {id}@{topic}}
 * @param shard whose marker it is
 * @param expected the {@linkplain MarkerRecord#epoch epoch} of the marker when the mover read it, 0
 *     if none is stored
 * @param next the marker to store; it may be before the stored one, or equal to it
 */
public record MarkerMove(
    String trackingStream, Shard shard, long expected, SubscriptionMarker next) {

  /**
   * Checks the parts.
   *
   * @throws InvalidNameException if the tracking stream has half of a surrogate pair
   */
  public MarkerMove {
    StoredText.requireWhole("tracking stream", trackingStream);
    requireNonNull(shard);
    requireNonNull(next);
    if (expected < 0) {
      throw new IllegalArgumentException(
          "The epoch of a marker is 0 or more, not " + expected + ".");
    }
  }
}
