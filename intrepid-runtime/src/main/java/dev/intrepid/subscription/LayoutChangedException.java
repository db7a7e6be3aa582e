package dev.intrepid.subscription;

import dev.intrepid.IntrepidException;

/**
 * Another program has made of a subscription what this one does not know, such as another number of
 * shards; it does not go on here.
 */
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

  private LayoutChangedException(String message) {
    super(message, null);
  }

  /**
   * It is over.
   *
   * @param heir who stands in its place; empty if nobody does
   */
  public static LayoutChangedException retired(String subscriber, String heir) {
    return new LayoutChangedException(
        "The subscriber "
            + subscriber
            + (heir.isEmpty()
                ? " was retired: if it is to begin again, start its app again."
                : " was replaced by "
                    + heir
                    + ", which goes on from where it stood: start the newer program."));
  }

  /**
   * It folds other memos than this program knows.
   *
   * @param there what it folds, for people
   */
  public static LayoutChangedException ofOtherMemos(String subscriber, String there) {
    return new LayoutChangedException(
        "Another program has taken over the subscriber "
            + subscriber
            + ", which folds "
            + there
            + " there: start this one again only if it is to take over in turn.");
  }
}
