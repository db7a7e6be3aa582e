package dev.intrepid.exception;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import java.util.List;

/**
 * An app handles messages of a type that another program had in streams which its subscribers do
 * not read, and messages are stored there: unhandled ones would never be handled, and handled ones
 * would be missing when memos are rebuilt. The text names each of them and the ways out. Nothing
 * was changed, and the subscriber does not run.
 */
public final class MessagesOutOfReachException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final transient List<OutOfReach> outOfReach;

  /** For these messages; at least one entry. */
  public MessagesOutOfReachException(List<OutOfReach> outOfReach) {
    super(message(outOfReach), null);
    this.outOfReach = List.copyOf(outOfReach);
  }

  /**
   * Messages of one type in streams that are not read. Immutable.
   *
   * @param subscriber the subscriber that handles the type
   * @param type their stored type
   * @param streams the streams in which they are, such as {@code orders/*}
   * @param now the streams that the subscriber reads in this program
   * @param first the sequence of the first message
   */
  public record OutOfReach(String subscriber, String type, String streams, String now, long first) {
    /** Requires every part. */
    public OutOfReach {
      requireNonNull(subscriber);
      requireNonNull(type);
      requireNonNull(streams);
      requireNonNull(now);
    }
  }

  /** The messages out of reach, by subscriber and type. */
  public List<OutOfReach> outOfReach() {
    return outOfReach;
  }

  private static String message(List<OutOfReach> all) {
    StringBuilder text =
        new StringBuilder(
            "Messages that this program handles are stored in streams that it does not read.");
    Adoptions adoptions = new Adoptions();
    for (OutOfReach one : all) {
      text.append("\n  ")
          .append(one.type())
          .append(": messages of it are stored in ")
          .append(one.streams())
          .append(", and the subscriber ")
          .append(one.subscriber())
          .append(" reads ")
          .append(one.now())
          .append(" in this program; those messages, from sequence ")
          .append(one.first())
          .append(" on, would not be handled.");
      adoptions.add(one.subscriber(), one.type());
    }
    return text.append(
            "\nA stored message stays in its stream: leave the template of @Event(stream"
                + " = …) as it was, or declare a record of another type for the new streams, and handle"
                + " both.\nOr, where it is meant to go on without these messages, say ")
        .append(adoptions)
        .append(".")
        .toString();
  }
}
