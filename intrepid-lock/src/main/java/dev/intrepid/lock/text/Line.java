package dev.intrepid.lock.text;

import dev.intrepid.lock.LockSyntaxException;
import java.util.List;

/** A line that is being read, word by word. */
final class Line {

  private final int number;
  private final List<String> words;
  private int at;

  Line(int number, List<String> words) {
    this.number = number;
    this.words = words;
  }

  int number() {
    return number;
  }

  boolean hasNext() {
    return at < words.size();
  }

  /** The next word, which is not passed; nothing at the end. */
  String peek() {
    return hasNext() ? words.get(at) : "";
  }

  String next() {
    if (!hasNext()) {
      throw problem("it ends after \"" + String.join(" ", words) + "\"");
    }
    return words.get(at++);
  }

  /** Passes words that must be there. */
  void expect(String... expected) {
    for (String word : expected) {
      if (!next().equals(word)) {
        throw problem("\"" + words.get(at - 1) + "\" stands where \"" + word + "\" must be");
      }
    }
  }

  /** A number above 0 that follows a prefix: {@code v2}. */
  int nextNumber(String prefix) {
    String word = next();
    try {
      int value = Integer.parseInt(word.substring(prefix.length()));
      if (value > 0 && word.equals(prefix + value)) {
        return value;
      }
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw problem("\"" + word + "\" stands where " + prefix + "1 or higher must be");
    }
    throw problem("\"" + word + "\" stands where " + prefix + "1 or higher must be");
  }

  void end() {
    if (hasNext()) {
      throw problem("\"" + peek() + "\" is too much");
    }
  }

  /** Reads the rest as a fact of a subject; a line may also only name the subject. */
  void readFact(SubjectFacts facts) {
    if (hasNext()) {
      facts.read(this);
    }
  }

  LockSyntaxException problem(String problem) {
    return new LockSyntaxException(number, problem);
  }
}
