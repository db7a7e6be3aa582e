package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;

/**
 * An awaited message was passed over: the subscriber that takes its type handles that type only
 * from a later sequence on. Or it is not in the log any more.
 */
public final class NotHandledException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  /**
   * For a message.
   *
   * @param subscriber the subscriber that takes its type
   * @param message the message
   * @param after the sequence after which the subscriber handles that type
   */
  public NotHandledException(String subscriber, EventRecord message, long after) {
    super(
        "The subscriber "
            + subscriber
            + " handles "
            + message.type()
            + " from after sequence "
            + after
            + " on, and this message came before that (sequence: "
            + message.sequence()
            + ", stream: "
            + message.stream()
            + "). It was passed over, unless another program has handled it.",
        null);
  }

  /**
   * For a message that the log does not have any more.
   *
   * @param lost as it was published
   */
  public NotHandledException(EventRecord lost) {
    super(
        "The log has gone back and does not have "
            + lost.type()
            + " any more (id: "
            + lost.id()
            + ", stream: "
            + lost.stream()
            + "): a server without its end has taken over, or an earlier copy was restored. Publish"
            + " it again if it is still to be.",
        null);
  }
}
