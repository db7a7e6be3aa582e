package dev.intrepid.json;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Locales of IETF BCP 47 language tags: {@code de-CH}. Thread-safe. */
public final class LanguageTag {

  private LanguageTag() {}

  /**
   * The locale of a tag.
   *
   * @throws IllformedLocaleException if it is none
   */
  public static Locale parse(String tag) {
    return new Locale.Builder().setLanguageTag(tag).build();
  }

  static boolean isOf(String tag, Locale locale) {
    try {
      return parse(tag).equals(locale);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }
}
