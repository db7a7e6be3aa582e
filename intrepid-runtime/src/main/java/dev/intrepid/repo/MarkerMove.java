package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

/**
 * Moves the marker of a subscription, if it still stands where the mover believes: otherwise the
 * commit is refused whole with a {@link FencedException}. Immutable.
 *
 * @param trackingStream the subscription's own stream, {@code {id}@{topic}}
 * @param shard whose marker it is
 * @param expected the sequence of the stored marker; 0 also when none is stored
 * @param next the marker to store; it may stand before the expected one
 */
public record MarkerMove(
    String trackingStream, Shard shard, long expected, SubscriptionMarker next) {

  /** Checks the parts. */
  public MarkerMove {
    requireNonNull(trackingStream);
    requireNonNull(shard);
    requireNonNull(next);
    if (expected < 0) {
      throw new IllegalArgumentException("A sequence is 0 or more, not " + expected + ".");
    }
  }
}
