package dev.intrepid.repo;

import static java.util.Objects.requireNonNull;

/**
 * Moves the marker of a subscription, if nobody has moved it since the mover looked: otherwise the
 * commit is refused whole with a {@link FencedException}. A marker that went back to where it was
 * has been moved, and so has one that was moved to where it stands. Immutable.
 *
 * @param trackingStream the subscription's own stream, {@code {id}@{topic}}
 * @param shard whose marker it is
 * @param expected how often the marker was moved, as far as the mover knows: {@link
 *     MarkerRecord#moves}, 0 if none is stored
 * @param next the marker to store; it may stand before the stored one, or where that stands
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
          "A marker was moved 0 times or more, not " + expected + ".");
    }
  }
}
