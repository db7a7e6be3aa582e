package dev.intrepid.lock.text;

import dev.intrepid.lock.LockSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of words separated by blanks; a word that would not be read back as it is stands in
 * quotes.
 */
public final class QuotedWords {

  private QuotedWords() {}

  /** The line of these words. */
  public static String line(String... words) {
    return Stream.of(words).map(QuotedWords::quoted).collect(Collectors.joining(" "));
  }

  /** The word as it stands in a line. */
  static String quoted(String word) {
    if (!word.isEmpty()
        && word.charAt(0) != '#'
        && word.codePoints().allMatch(QuotedWords::isBare)) {
      return word;
    }
    StringBuilder quoted = new StringBuilder("\"");
    word.codePoints().forEach(c -> appendQuoted(quoted, c));
    return quoted.append('"').toString();
  }

  private static void appendQuoted(StringBuilder quoted, int c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').appendCodePoint(c);
    } else if (c == ' ' || isBare(c)) {
      quoted.appendCodePoint(c);
    } else {
      for (char unit : Character.toChars(c)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      }
    }
  }

  /** Whether it is printable, does not end a word, and can be encoded as UTF-8. */
  private static boolean isBare(int c) {
    return c != '"'
        && c != '\\'
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isIdentifierIgnorable(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE;
  }

  /**
   * The words of a line.
   *
   * @throws LockSyntaxException if a quote or an escape has no end
   */
  static List<String> of(String line, int number) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      if (Character.isWhitespace(line.charAt(at))) {
        at++;
      } else if (line.charAt(at) == '"') {
        StringBuilder word = new StringBuilder();
        at = readQuoted(line, at + 1, word, number);
        words.add(word.toString());
      } else {
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
          end++;
        }
        words.add(line.substring(at, end));
        at = end;
      }
    }
    return words;
  }

  /** Reads to the closing quote; answers where it goes on. */
  private static int readQuoted(String line, int start, StringBuilder word, int number) {
    int at = start;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return at;
      }
      if (c != '\\') {
        word.append(c);
      } else if (at < line.length() && line.charAt(at) != 'u') {
        word.append(line.charAt(at++));
      } else {
        word.append(escaped(line, at + 1, number));
        at += 5;
      }
    }
    throw new LockSyntaxException(number, "a quote has no partner");
  }

  private static char escaped(String line, int at, int number) {
    try {
      return (char) Integer.parseInt(line.substring(at, at + 4), 16);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new LockSyntaxException(number, "an escape is not \\u and four digits");
    }
  }
}
