package dev.intrepid.exception;

import dev.intrepid.IntrepidException;
import dev.intrepid.repo.EventRecord;
import org.jspecify.annotations.Nullable;

/**
 * An awaited message was passed over: the subscriber that takes its type handles that type only
 * from a later sequence on. Or it is not in the log, and will not be.
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

  private NotHandledException(String message) {
    super(message, null);
  }

  /**
   * For a message that the log does not have, and has gone past.
   *
   * @param message as it was published
   * @param inItsPlace what the log has at its sequence or next after it, if anything
   */
  public static NotHandledException notInLog(
      EventRecord message, @Nullable EventRecord inItsPlace) {
    return new NotHandledException(
        "The log does not have "
            + message.type()
            + place(message)
            + (inItsPlace == null ? "" : there(inItsPlace, message.sequence()))
            + ". The transaction in which it was published was rolled back, or it was published to"
            + " another repo. Publish it again if it is still to be.");
  }

  private static String there(EventRecord other, long sequence) {
    return (other.sequence() == sequence ? ", but in its place " : ", and goes on with ")
        + other.type()
        + place(other);
  }

  private static String place(EventRecord message) {
    return " (id: "
        + message.id()
        + ", stream: "
        + message.stream()
        + ", sequence: "
        + message.sequence()
        + ")";
  }
}
