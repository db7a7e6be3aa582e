package dev.intrepid.engine.worker;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Function;

/**
 * The text of a failure, made fit to be stored whatever its characters and length: half of a
 * surrogate pair, which no repo can keep, is written as its code. Thread-safe.
 */
public final class StorableFailure {

  private StorableFailure() {}

  /**
   * What its {@code toString} says.
   *
   * @param longest how many characters are kept, about
   */
  public static String of(Throwable failure, int longest) {
    return kept(failure, longest, Throwable::toString);
  }

  /** The same, so that another sentence may follow. */
  static String sentence(Throwable failure, int longest) {
    String text = of(failure, longest);
    return text.endsWith(".") ? text : text + ".";
  }

  /**
   * Its stack trace.
   *
   * @param longest how many characters are kept, about
   */
  public static String traceOf(Throwable failure, int longest) {
    return kept(
        failure,
        longest,
        thrown -> {
          StringWriter text = new StringWriter();
          thrown.printStackTrace(new PrintWriter(text));
          return text.toString();
        });
  }

  private static String kept(Throwable failure, int longest, Function<Throwable, String> words) {
    try {
      return whole(shortened(String.valueOf(words.apply(failure)), longest));
    } catch (RuntimeException | StackOverflowError e) {
      return failure.getClass().getName() + ", whose own text fails with " + e.getClass().getName();
    }
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** A code point that is a surrogate is one without the other half. */
  private static String whole(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.SURROGATE) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.toString();
  }
}
