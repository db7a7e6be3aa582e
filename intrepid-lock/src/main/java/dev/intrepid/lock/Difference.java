package dev.intrepid.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One thing that changed from one lock to the next.
 *
 * @param subject what it is about: as the newer lock has it, else as the older has it
 * @param path where in the shape of the subject, in the newer lock; nothing for the subject itself
 * @param args what the change's sentences say of it besides
 */
public record Difference(Change change, Subject subject, String path, List<String> args) {

  /** A copy of these. */
  public Difference {
    args = List.copyOf(args);
  }

  /** What changed, as a sentence. */
  public String what() {
    return capitalized(formatted(change.what()));
  }

  /** What it would break in stored data; empty if it breaks nothing. */
  public String breaks() {
    return formatted(change.breaks());
  }

  /** What can be done instead; empty if there is nothing to mend. */
  public String wayOut() {
    if (change.wayOut().isEmpty()) {
      return "";
    }
    String way = formatted(change.wayOut());
    String first = way.endsWith(".") ? way : way + ", or " + ofNewShape() + ".";
    return change.breaksWhatIsStored() ? first + " " + byHand() : first;
  }

  /** The way out when a shape has to change. */
  private String ofNewShape() {
    return subject.kind() == Subject.Kind.MEMO
        ? "give the memo another template, at which it is computed again"
        : "keep this record as version "
            + subject.version()
            + ", write one of a higher version, and an @Upcast from one to the other";
  }

  private String byHand() {
    String when =
        switch (change) {
          case FORMER_SUBSCRIBER_IS_GONE ->
              "If it has run under its new name on every repo, or is to begin again";
          case FORMER_HANDLER_IS_GONE, FIRST_SUBSCRIBER_IS_CHANGED ->
              "If nothing of before is to be handled again";
          case FORMER_TEMPLATE_IS_GONE ->
              "If no repo has memos there any more, or they may be computed again";
          default ->
              subject.kind() == Subject.Kind.SUBSCRIBER
                  ? "If it never ran, or is to begin again"
                  : "If nothing of the kind was ever stored";
        };
    return when + ", delete the lines that say it from " + Lock.FILE_NAME + ", and update it.";
  }

  private String formatted(String sentence) {
    List<String> all = new ArrayList<>(List.of(subject.label()));
    all.addAll(args);
    return String.format(Locale.ROOT, sentence, all.toArray());
  }

  /** Begins with a capital, unless the first word is a name of the user's. */
  private String capitalized(String sentence) {
    return Stream.of("the ", "its ").anyMatch(sentence::startsWith)
        ? sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }
}
