package dev.intrepid.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Tells whether texts of a program can be stored, and shows those that cannot be printed. */
public final class Texts {

  private Texts() {}

  /** Whether it can be written in UTF-8: half of a surrogate pair cannot. */
  public static boolean isWhole(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  /**
   * Java's source in characters that every encoding has: others are escaped, as Java reads them.
   */
  public static String ascii(String source) {
    if (isAscii(source)) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c <= '~') {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String source) {
    for (int i = 0; i < source.length(); i++) {
      if (source.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** What cannot be printed is shown as Java would write it; ends of lines and tabs are left. */
  public static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean isHalf = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
              if (isHalf || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
