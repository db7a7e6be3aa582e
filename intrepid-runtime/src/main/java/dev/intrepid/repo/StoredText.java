package dev.intrepid.repo;

import java.util.Locale;
import java.util.Map;

/**
 * Texts that every store keeps unchanged: those of whole characters. Half of a surrogate pair has
 * no bytes in UTF-8; a store would keep a question mark in its place, and two texts would become
 * one. Thread-safe.
 */
final class StoredText {

  /** Somewhat more than the longest URI. */
  private static final int MOST_SHOWN = 600;

  private StoredText() {}

  /**
   * The same text, if it has whole characters alone.
   *
   * @param what what it is, for the message: "stream", "memo"
   * @throws InvalidNameException if it has half of a surrogate pair
   */
  static String requireWhole(String what, String text) {
    return requireWhole(what, text, "");
  }

  /**
   * The same text, if it has whole characters alone.
   *
   * @param where more places for the message, each after ", "
   */
  static String requireWhole(String what, String text, String where) {
    int half = half(text);
    if (half >= 0) {
      throw new InvalidNameException(
          "The "
              + what
              + " has half of a surrogate pair at index "
              + half
              + ", which no store can keep: a text was cut in the middle of a character ("
              + what
              + ": "
              + shown(text)
              + where
              + ").");
    }
    return text;
  }

  /** Headers of whole characters. */
  static void requireWhole(Map<String, String> meta, String where) {
    if (meta.isEmpty()) {
      return;
    }
    for (Map.Entry<String, String> one : meta.entrySet()) {
      requireWhole("header name", one.getKey(), where);
      requireWhole("header value", one.getValue(), ", header: " + one.getKey() + where);
    }
  }

  /** The index of the first half of a surrogate pair without the other, -1 if there is none. */
  static int half(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * The text with unprintable characters written as Java escapes, and the beginning alone of a long
   * one, so that the message can be read.
   */
  static String shown(String text) {
    int end = Math.min(text.length(), MOST_SHOWN);
    StringBuilder out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (isPair) {
        out.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c) || Character.isISOControl(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return end < text.length() ? out.append('…').toString() : out.toString();
  }

  /** How many bytes the headers have in UTF-8, names and values together. */
  static int bytes(Map<String, String> meta) {
    if (meta.isEmpty()) {
      return 0;
    }
    long bytes = 0;
    for (Map.Entry<String, String> header : meta.entrySet()) {
      bytes += bytes(header.getKey()) + bytes(header.getValue());
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  private static long bytes(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair counts for two of the four bytes.
      bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return bytes;
  }
}
