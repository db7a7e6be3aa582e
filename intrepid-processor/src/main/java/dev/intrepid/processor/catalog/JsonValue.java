package dev.intrepid.processor.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON as maps, lists, texts, numbers, flags and null: what {@link IndentedJson} writes. */
final class JsonValue {

  private static final int MAX_DEPTH = 1_000;

  private final String text;
  private int at;
  private int depth;

  private JsonValue(String text) {
    this.text = text;
  }

  /** The value of a text; empty if it is null, or is not JSON. */
  static Optional<Object> read(String text) {
    JsonValue reader = new JsonValue(text);
    try {
      Object value = reader.value();
      reader.skipSpace();
      return reader.at == text.length() ? Optional.ofNullable(value) : Optional.empty();
    } catch (NotJsonException e) {
      return Optional.empty();
    }
  }

  private @Nullable Object value() throws NotJsonException {
    skipSpace();
    char first = peek();
    if (first == '{' || first == '[') {
      require(++depth <= MAX_DEPTH);
      Object value = first == '{' ? object() : array();
      depth--;
      return value;
    }
    return first == '"' ? string() : word();
  }

  private Map<String, @Nullable Object> object() throws NotJsonException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    take('{');
    while (hasNext('}', object.isEmpty())) {
      String name = string();
      skipSpace();
      take(':');
      Object value = value();
      require(!object.containsKey(name));
      object.put(name, value);
    }
    return object;
  }

  private List<@Nullable Object> array() throws NotJsonException {
    List<@Nullable Object> array = new ArrayList<>();
    take('[');
    while (hasNext(']', array.isEmpty())) {
      array.add(value());
    }
    return array;
  }

  /** Whether something is before the end, to which it goes; takes the end, or the comma. */
  private boolean hasNext(char end, boolean isFirst) throws NotJsonException {
    skipSpace();
    if (peek() == end) {
      at++;
      return false;
    }
    if (!isFirst) {
      take(',');
      skipSpace();
    }
    return true;
  }

  private String string() throws NotJsonException {
    StringBuilder string = new StringBuilder();
    take('"');
    for (char c = next(); c != '"'; c = next()) {
      require(c >= ' ');
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() throws NotJsonException {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw new NotJsonException();
    };
  }

  private char codeUnit() throws NotJsonException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      require(digit >= 0);
      unit = unit * 16 + digit;
    }
    return (char) unit;
  }

  private @Nullable Object word() throws NotJsonException {
    int begin = at;
    while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(begin, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> true;
      case "false" -> false;
      default -> number(word);
    };
  }

  private static BigDecimal number(String word) throws NotJsonException {
    try {
      return new BigDecimal(word);
    } catch (NumberFormatException e) {
      throw new NotJsonException();
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void take(char expected) throws NotJsonException {
    require(next() == expected);
  }

  private char next() throws NotJsonException {
    char c = peek();
    at++;
    return c;
  }

  private char peek() throws NotJsonException {
    require(at < text.length());
    return text.charAt(at);
  }

  private static void require(boolean isJson) throws NotJsonException {
    if (!isJson) {
      throw new NotJsonException();
    }
  }

  /** Thrown and caught here. */
  private static final class NotJsonException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
