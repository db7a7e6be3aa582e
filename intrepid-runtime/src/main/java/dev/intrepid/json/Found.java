package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Words for what was found in a JSON text, and where. */
final class Found {

  private static final int MAX_LENGTH = 60;
  private static final int BYTES_AROUND = 12;

  private Found() {}

  /** The current value, in a word or as it is written. */
  static String value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
          shortened(parser.getString());
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

  /** The JSON path of the current value: {@code $.lines[2].price}. */
  static String path(JsonParser parser) {
    TokenStreamContext at = parser.streamReadContext();
    JsonToken token = parser.currentToken();
    if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY)
        && at.getParent() != null) {
      at = at.getParent();
    }
    return path(at);
  }

  private static String path(TokenStreamContext inner) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = inner; at != null; at = at.getParent()) {
      if (at.inObject() && at.currentName() != null) {
        path.insert(0, step(at.currentName()));
      } else if (at.inArray()) {
        path.insert(0, "[" + at.getCurrentIndex() + "]");
      }
    }
    return path.insert(0, '$').toString();
  }

  static String step(String name) {
    boolean plain =
        !name.isEmpty() && name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    return plain ? "." + shortened(name) : "[" + quoted(name) + "]";
  }
}
