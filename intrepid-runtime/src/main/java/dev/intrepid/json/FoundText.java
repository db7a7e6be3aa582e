package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is told of a JSON text: what was found in it, and where. */
final class FoundText {

  private static final int MAX_LENGTH = 60;
  private static final int BYTES_AROUND = 12;

  private FoundText() {}

  /** The current value, in a word or as it is written. */
  static String value(JsonText text) {
    return switch (text.kind()) {
      case Kind.NOTHING -> "nothing";
      case Kind.OBJECT -> "an object";
      case Kind.ARRAY -> "an array";
      case Kind.STRING -> "a string";
      case Kind.NUMBER -> shortened(text.number().toString());
      case Kind.TRUE -> "true";
      case Kind.FALSE -> "false";
      case Kind.NULL -> "null";
      default -> "no value";
    };
  }

  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = MAX_LENGTH - (Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? 1 : 0);
    return text.substring(0, end) + "…";
  }

  /** A few bytes before and after a position. */
  static String around(byte[] utf8, int position) {
    int from = Math.max(0, position - BYTES_AROUND);
    int to = Math.min(utf8.length, position + BYTES_AROUND);
    String text = new String(utf8, from, to - from, UTF_8).replaceAll("\\p{Cntrl}", " ");
    return '"' + (from > 0 ? "…" : "") + text + (to < utf8.length ? "…" : "") + '"';
  }

  /** The JSON path of the current value, or of what was left: {@code $.lines[2].price}. */
  static String path(JsonText text) {
    boolean isLeft = text.kind() == Kind.END;
    return TextPath.of(text.utf8(), isLeft ? text.position() : text.start());
  }

  static String step(String name) {
    boolean plain =
        !name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    return plain ? "." + shortened(name) : "[" + quoted(name) + "]";
  }
}
