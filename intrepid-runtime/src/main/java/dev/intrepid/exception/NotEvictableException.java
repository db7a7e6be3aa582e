package dev.intrepid.exception;

import dev.intrepid.IntrepidException;

/**
 * An evict would drop a memo that a handler keeps and no {@code @Cached} method computes: it would
 * be lost, and one that is folded would begin at nothing with the next message.
 */
public final class NotEvictableException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /**
   * For what was to be dropped.
   *
   * @param what the URI, or the prefix with its {@code /*}
   * @param memos the template of memos that are there, or may be
   * @param handler the handler that keeps them
   * @param subscriber the name of its subscriber
   */
  public NotEvictableException(String what, String memos, String handler, String subscriber) {
    super(
        "The evict of "
            + what
            + " would drop what the handler "
            + handler
            + " of "
            + subscriber
            + " keeps at "
            + memos
            + ": no @Cached method computes it, so it would be lost, and a fold would begin at"
            + " nothing with the next message. To have it made again from the log, rebuild the"
            + " subscriber: app.subscription(\""
            + subscriber
            + "\").rebuild(), or ./intrepid subscriptions rebuild "
            + subscriber
            + ".");
  }

  private NotEvictableException(String message) {
    super(message);
  }

  /**
   * For a memo in which the engine keeps what it knows, and whose URI begins with {@code @}.
   *
   * @param what the URI, or the prefix with its {@code /*}
   */
  public static NotEvictableException ofEngine(String what) {
    return new NotEvictableException(
        "The evict of "
            + what
            + " would drop what Intrepid itself keeps there, such as which messages are still to be"
            + " handled, and these would be lost. What is parked is given up by"
            + " app.subscription(name).skip(stream) or drop(stream), or ./intrepid parked skip or"
            + " drop; a subscriber that is in no app any more, by ./intrepid subscriptions retire.");
  }
}
