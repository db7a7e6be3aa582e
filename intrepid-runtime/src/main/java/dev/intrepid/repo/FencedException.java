package dev.intrepid.repo;

/**
 * A marker does not stand where its mover left it: another worker of the same subscription has gone
 * on. Nothing was stored; whoever is fenced drops its work and reads the marker again.
 */
public final class FencedException extends EventRepoException {

  private static final long serialVersionUID = 1L;

  private final long actual;

  /** The move that was refused, and where the marker stands. */
  public FencedException(MarkerMove move, long actual) {
    super(
        "Another worker has moved this subscription's marker (tracking stream: "
            + move.trackingStream()
            + ", shard: "
            + move.shard().index()
            + " of "
            + move.shard().count()
            + ", expected: "
            + move.expected()
            + ", actual: "
            + actual
            + ").",
        null);
    this.actual = actual;
  }

  /** The sequence of the stored marker, 0 if there is none. */
  public long actual() {
    return actual;
  }
}
