package dev.intrepid.exception;

import static java.util.Objects.requireNonNull;

import dev.intrepid.IntrepidException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
   * @param inPlaceOf the subscriber that has passed them over, if it is another one: this one is
   *     new, and begins where that one stands, whose memos it takes
   * @param type their stored type
   * @param handlers the handlers that would begin late
   * @param first the sequence of the first message
   * @param through the sequence up to which the subscriber has come
   */
  public record Passed(
      String subscriber,
      Optional<String> inPlaceOf,
      String type,
      List<String> handlers,
      long first,
      long through) {
    /** Requires every part. */
    public Passed {
      requireNonNull(subscriber);
      requireNonNull(inPlaceOf);
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
    Set<String> ways = new LinkedHashSet<>();
    Adoptions adoptions = new Adoptions();
    for (Passed one : all) {
      text.append("\n  ").append(one.type()).append(": ").append(why(one));
      ways.add(one.inPlaceOf().isPresent() ? onItsOwn(one) : rewind(one, all));
      adoptions.add(one.subscriber(), one.type());
    }
    for (String way : ways) {
      text.append('\n').append(way);
    }
    return text.append("\nOr, where it is meant to go on without them, say ")
        .append(adoptions)
        .append(".")
        .toString();
  }

  private static String why(Passed one) {
    String handlers = String.join(", ", one.handlers());
    String begins =
        "the subscriber " + one.subscriber() + " begins to handle it (" + handlers + ") ";
    String where =
        one.inPlaceOf()
            .map(other -> "where " + other + " stands, whose memos it takes: after sequence ")
            .orElse("after it has gone past sequence ");
    return begins
        + where
        + one.through()
        + ", and the messages before that, from sequence "
        + one.first()
        + " on, were passed over.";
  }

  private static String onItsOwn(Passed one) {
    return "Have them handled by a subscriber that takes no memos of "
        + one.inPlaceOf().orElseThrow()
        + ": a new one begins at the beginning.";
  }

  private static String rewind(Passed one, List<Passed> all) {
    long before =
        all.stream()
            .filter(other -> other.subscriber().equals(one.subscriber()))
            .mapToLong(Passed::first)
            .min()
            .orElse(1);
    return "Have them handled, while no other program runs: ./intrepid subscriptions rewind "
        + one.subscriber()
        + " --to "
        + (before - 1)
        + " --yes, which calls these handlers for them, and others as at any rewind.";
  }
}
