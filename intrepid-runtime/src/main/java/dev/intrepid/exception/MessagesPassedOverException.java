package dev.intrepid.exception;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An app handles messages that its subscribers have gone past already, while another program ran
 * them that did not handle these: one that did not know their type, or an older release after this
 * one. The text names each of them and the ways out. Nothing was changed, and the subscriber does
 * not run.
 */
public final class MessagesPassedOverException extends IntrepidException {

  private static final long serialVersionUID = 1L;

  private final transient List<Passed> passed;

  /** For these messages; at least one entry. */
  public MessagesPassedOverException(List<Passed> passed) {
    super(message(passed), null);
    this.passed = List.copyOf(passed);
  }

  /**
   * Messages of one type that were passed over. Immutable.
   *
   * @param subscriber the subscriber that handles them in this program
   * @param type their stored type
   * @param handlers the handlers that would begin late
   * @param first the sequence of the first message
   * @param through the sequence up to which the subscriber has come
   */
  public record Passed(
      String subscriber, String type, List<String> handlers, long first, long through) {
    /** Requires every part. */
    public Passed {
      requireNonNull(subscriber);
      requireNonNull(type);
      handlers = List.copyOf(handlers);
    }
  }

  /** The messages passed over, by subscriber and type. */
  public List<Passed> passed() {
    return passed;
  }

  private static String message(List<Passed> all) {
    StringBuilder text =
        new StringBuilder("Messages that this program handles were passed over by another one.");
    Set<String> rewinds = new LinkedHashSet<>();
    Adoptions adoptions = new Adoptions();
    for (Passed one : all) {
      text.append("\n  ")
          .append(one.type())
          .append(": the subscriber ")
          .append(one.subscriber())
          .append(" begins to handle it (")
          .append(String.join(", ", one.handlers()))
          .append(") after it has gone past sequence ")
          .append(one.through())
          .append(", and the messages before that, from sequence ")
          .append(one.first())
          .append(" on, were passed over.");
      long before =
          all.stream()
              .filter(other -> other.subscriber().equals(one.subscriber()))
              .mapToLong(Passed::first)
              .min()
              .orElse(1);
      rewinds.add(
          "./intrepid subscriptions rewind "
              + one.subscriber()
              + " --to "
              + (before - 1)
              + " --yes");
      adoptions.add(one.subscriber(), one.type());
    }
    text.append("\nHave them handled, while no other program runs: ")
        .append(String.join(" and ", rewinds))
        .append(
            ", which calls these handlers for them, and others as at any rewind.\nOr, where it is"
                + " meant to go on without them, say ")
        .append(adoptions)
        .append(".");
    return text.toString();
  }
}
