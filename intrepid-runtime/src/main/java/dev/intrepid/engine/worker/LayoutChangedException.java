package dev.intrepid.engine.worker;

import dev.intrepid.IntrepidException;

/**
 * Another program has changed the layout of a subscription, such as its number of shards; this
 * program cannot continue it.
 */
public final class LayoutChangedException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final boolean isOfNumber;

  /** The subscriber, the number of shards here, and the number stored. */
  public LayoutChangedException(String subscriber, int here, int stored) {
    super(
        "Another program has divided the subscriber "
            + subscriber
            + " into another number of shards (there: "
            + stored
            + ", here: "
            + here
            + "): start this one again, with as many as that program says.",
        null);
    this.isOfNumber = true;
  }

  private LayoutChangedException(String message) {
    super(message, null);
    this.isOfNumber = false;
  }

  /** Whether only the number of shards is another one, so that a program may change it again. */
  public boolean isOfNumber() {
    return isOfNumber;
  }

  /**
   * The subscription has been retired.
   *
   * @param heir the subscriber that replaces it; empty if none does
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
   * The subscription was replaced, and may not go on from where its heir stands.
   *
   * @param heir the subscriber that replaces it
   * @param why what its start would say
   */
  public static LayoutChangedException refused(
      String subscriber, String heir, IntrepidException why) {
    return new LayoutChangedException(
        "The subscriber "
            + subscriber
            + " was replaced by "
            + heir
            + ", and cannot go on from where that one stands. "
            + why.getMessage());
  }

  /**
   * It folds other memos than this program knows.
   *
   * @param there the memos it folds, for display
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
