package dev.intrepid.json;

import java.net.URI;
import java.time.YearMonth;
import java.util.Locale;

/** The text that stands for a value, of which its type makes an equal value. */
final class ValueText {

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

  private ValueText() {}

  /**
   * Mostly what toString says.
   *
   * @throws IllegalArgumentException if nothing equal could be made of the text; the message says
   *     why
   */
  static String of(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof YearMonth month) {
      String text = month.toString(); // of a year above 9999 without the sign that parsing needs
      return month.getYear() > LAST_YEAR_OF_FOUR_DIGITS ? "+" + text : text;
    }
    if (value instanceof Locale locale) {
      return locale(locale);
    }
    if (value instanceof URI uri) {
      return uri(uri);
    }
    return value.toString();
  }

  private static String locale(Locale locale) {
    String tag = locale.toLanguageTag();
    if (!LanguageTag.isOf(tag, locale)) {
      throw new IllegalArgumentException(
          "The locale " + locale + " has no language tag of its own: " + tag + " is another");
    }
    return tag;
  }

  /** A relative URI that was made of another can look like one with a scheme. */
  private static String uri(URI uri) {
    String text = uri.toString();
    if (!uri.isAbsolute() && !isOf(text, uri)) {
      throw new IllegalArgumentException("The URI " + text + " reads as another");
    }
    return text;
  }

  private static boolean isOf(String text, URI uri) {
    try {
      return URI.create(text).equals(uri);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
