package dev.intrepid.subscription;

import dev.intrepid.IntrepidException;

/** A subscription has another number of shards than this program says; it does not go on here. */
public final class LayoutChangedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /** Whose, the number here, and the number there is. */
  public LayoutChangedException(String subscriber, int here, int stored) {
    super(
        "Another program has made "
            + stored
            + " of the "
            + here
            + " shards of the subscriber "
            + subscriber
            + ": start this one again, with as many as that program says.",
        null);
  }
}
