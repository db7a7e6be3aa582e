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
 * @param timesGoneBack how often the log had {@linkplain EventRepo#timesGoneBack gone back} when
 *     the mover read the marker, since an epoch means another move in a log that went back; {@link
 *     #NOT_SAID} if the mover does not say it
 */
public record MarkerMove(
    String trackingStream,
    Shard shard,
    long expected,
    SubscriptionMarker next,
    long timesGoneBack) {

  /** Of a move that relies on the log as it is when its commit is handed over. */
  public static final long NOT_SAID = -1;

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

  /** A move that relies on the log as it is when its commit is handed over. */
  public MarkerMove(String trackingStream, Shard shard, long expected, SubscriptionMarker next) {
    this(trackingStream, shard, expected, next, NOT_SAID);
  }
}
