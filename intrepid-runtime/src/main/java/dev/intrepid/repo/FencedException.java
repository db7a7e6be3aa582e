package dev.intrepid.repo;

/**
 * A marker was moved since its mover read it: another worker of the same subscription has gone on.
 * Nothing was stored; the fenced worker drops its work and reads the marker again.
 */
public final class FencedException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  private final long actual;

  /** The move that was refused, and the epoch of the stored marker. */
  public FencedException(MarkerMove move, long actual) {
    super(
        "Another worker has moved this subscription's marker (tracking stream: "
            + move.trackingStream()
            + ", shard: "
            + (move.shard().index() + 1)
            + " of "
            + move.shard().count()
            + ", expected epoch: "
            + move.expected()
            + ", actual: "
            + actual
            + ").",
        null);
    this.actual = actual;
  }

  /** The epoch of the stored marker, 0 if there is none. */
  public long actual() {
    return actual;
  }
}
