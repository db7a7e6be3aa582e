package dev.intrepid.json;

import java.net.URI;
import java.time.YearMonth;
import java.util.Locale;

/** The text of a value, from which its type makes an equal value. */
final class ValueText {

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

  private ValueText() {}

  /**
   * Usually the result of toString.
   *
   * @throws IllegalArgumentException if no equal value could be made of the text; the message says
   *     why
   */
  static String of(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof YearMonth month) {
      String text = month.toString(); // a year above 9999 lacks the sign that parsing needs
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

  /** Refuses a relative URI, made from another, whose text looks like one with a scheme. */
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
