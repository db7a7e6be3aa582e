package dev.intrepid.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads one JSON value, token by token. Every {@code read} takes the value at the current token;
 * {@link #nextName} and {@link #nextElement} go on to the next value. JSON null reads as null, zero
 * or false. For one thread and one value.
 */
public final class JsonReader {

  private final JsonParser parser;
  private final JsonFormat format;

  /** Where the value stands that this reader reads, when another reader has read up to it. */
  private final String base;

  private boolean objectIsOpen;
  private String tag = "";

  JsonReader(JsonParser parser, JsonFormat format) {
    this(parser, format, "$");
  }

  private JsonReader(JsonParser parser, JsonFormat format, String base) {
    this.parser = parser;
    this.format = format;
    this.base = base;
  }

  /** Whether the current value is null. */
  public boolean isNull() {
    return parser.currentTokenId() == JsonTokenId.ID_NULL && !objectIsOpen;
  }

  /** Enters an object; false for null, which has nothing to enter. */
  public boolean beginObject() {
    if (objectIsOpen) {
      objectIsOpen = false;
      return true;
    }
    return enters(JsonTokenId.ID_START_OBJECT, "an object");
  }

  /**
   * Goes to the value of the next property.
   *
   * @return the index of its name, {@link JsonNames#END} after the last one, another negative
   *     number for a name that is not among them
   */
  public int nextName(JsonNames names) {
    int index = parser.nextNameMatch(names.matcher());
    if (index != JsonNames.END) {
      parser.nextToken();
    }
    return index;
  }

  /** Goes to the value of the next property and tells its name; null after the last one. */
  public @Nullable String nextName() {
    String name = parser.nextName();
    if (name != null) {
      parser.nextToken();
    }
    return name;
  }

  /**
   * Makes a value of a property's name, such as the key of a map.
   *
   * @param parse throws any RuntimeException for a name it cannot take
   * @param what the type, for the message
   */
  public <T> T parseName(String name, Function<String, T> parse, String what) {
    try {
      return parse.apply(name);
    } catch (RuntimeException e) {
      JsonFormatException unexpected = unexpected(what + " as a name", '"' + name + '"');
      unexpected.addSuppressed(e);
      throw unexpected;
    }
  }

  /**
   * Enters an object whose property {@code type} tells which of several types it is, wherever that
   * property stands in it. The answer's {@link #tag()} is that name, and the answer, not this
   * reader, reads the object.
   */
  public JsonReader beginTagged() {
    enters(JsonTokenId.ID_START_OBJECT, "an object");
    if ("type".equals(parser.nextName())) {
      parser.nextToken();
      tag = requireTag();
      objectIsOpen = true;
      return this;
    }
    return buffered();
  }

  /** The name of the type of the object that {@link #beginTagged} entered. */
  public String tag() {
    return tag;
  }

  /** Enters an array; false for null, which has nothing to enter. */
  public boolean beginArray() {
    return enters(JsonTokenId.ID_START_ARRAY, "an array");
  }

  /** Goes to the next element; false after the last one. */
  public boolean nextElement() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Passes over the current value. */
  public void skipValue() {
    parser.skipChildren();
  }

  /** Reads a string; null for null. */
  public @Nullable String readString() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_STRING -> parser.getString();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a string");
    };
  }

  /**
   * Reads a string and makes a value of it; null for null.
   *
   * @param parse throws any RuntimeException for a string it cannot take
   * @param what the type, for the message
   */
  public <T> @Nullable T readParsed(Function<String, T> parse, String what) {
    String text = readString();
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      JsonFormatException unexpected = unexpected(what, '"' + text + '"');
      unexpected.addSuppressed(e);
      throw unexpected;
    }
  }

  /** Reads a whole number in the range of int; 0 for null. */
  public int readInt() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> parser.getIntValue();
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a whole number");
    };
  }

  /** Reads a whole number in the range of long; 0 for null. */
  public long readLong() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> parser.getLongValue();
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a whole number");
    };
  }

  /** Reads a whole number in the range of short; 0 for null. */
  public short readShort() {
    return (short) readRanged(Short.MIN_VALUE, Short.MAX_VALUE, "short");
  }

  /** Reads a whole number in the range of byte; 0 for null. */
  public byte readByte() {
    return (byte) readRanged(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
  }

  /** Reads a number, or one of the strings NaN, Infinity and -Infinity; 0 for null. */
  public double readDouble() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> parser.getDoubleValue();
      case JsonTokenId.ID_STRING -> notFinite();
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a number");
    };
  }

  /** Reads a number, or one of the strings NaN, Infinity and -Infinity; 0 for null. */
  public float readFloat() {
    return parser.currentTokenId() == JsonTokenId.ID_NUMBER_FLOAT
        ? parser.getFloatValue()
        : (float) readDouble();
  }

  /** Reads true or false; false for null. */
  public boolean readBoolean() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_TRUE -> true;
      case JsonTokenId.ID_FALSE, JsonTokenId.ID_NULL -> false;
      default -> throw unexpected("true or false");
    };
  }

  /** Reads a string of one UTF-16 unit; the character 0 for null. */
  public char readChar() {
    String text = readString();
    if (text == null) {
      return 0;
    }
    if (text.length() != 1) {
      throw unexpected("one character", '"' + text + '"');
    }
    return text.charAt(0);
  }

  /** Reads a number of any size; null for null. */
  public @Nullable BigDecimal readBigDecimal() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> parser.getDecimalValue();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a number");
    };
  }

  /** Reads a whole number of any size; null for null. */
  public @Nullable BigInteger readBigInteger() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> parser.getBigIntegerValue();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a whole number");
    };
  }

  /** Reads a string of Base64; null for null. */
  public byte @Nullable [] readBytes() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_STRING -> parser.getBinaryValue();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a string of Base64");
    };
  }

  /** Reads a value of a type that has no generated codec, with the app's ObjectMapper. */
  public <T> @Nullable T readAny(Class<T> type) {
    return isNull() ? null : format.mapper().readValue(parser, type);
  }

  /** Refuses an object that lacks a required property. */
  public JsonFormatException missing(String name) {
    return new JsonFormatException(
        "The property \"" + name + "\" is required and absent (path: " + path() + ").", null);
  }

  /** Refuses the {@link #tag()}. */
  public JsonFormatException unknownTag(String known) {
    return unexpected("one of " + known + " as \"type\"", '"' + tag + '"');
  }

  JsonFormatException unexpected(String expected, String found) {
    return new JsonFormatException(
        "Expected " + expected + ", found " + found + " (path: " + path() + ").", null);
  }

  String path() {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
      if (at.inObject() && at.currentName() != null) {
        path.insert(0, "." + at.currentName());
      } else if (at.inArray()) {
        path.insert(0, "[" + at.getCurrentIndex() + "]");
      }
    }
    return base + path;
  }

  private boolean enters(int tokenId, String what) {
    int id = parser.currentTokenId();
    if (id == tokenId) {
      return true;
    }
    if (id == JsonTokenId.ID_NULL) {
      return false;
    }
    throw unexpected(what);
  }

  private JsonFormatException unexpected(String expected) {
    JsonToken token = parser.currentToken();
    String found =
        switch (parser.currentTokenId()) {
          case JsonTokenId.ID_START_OBJECT -> "an object";
          case JsonTokenId.ID_START_ARRAY -> "an array";
          case JsonTokenId.ID_STRING -> "a string";
          case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> parser.getString();
          case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE, JsonTokenId.ID_NULL -> parser.getString();
          default -> String.valueOf(token);
        };
    return unexpected(expected, found);
  }

  private long readRanged(long min, long max, String type) {
    long value = readLong();
    if (value < min || value > max) {
      throw unexpected("a whole number in the range of " + type, Long.toString(value));
    }
    return value;
  }

  private double notFinite() {
    String text = parser.getString();
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw unexpected("a number", '"' + text + '"');
    };
  }

  /** The slow way: the tag is not the first property, so the object is held until it is found. */
  @SuppressWarnings("resource") // a token buffer holds memory only
  private JsonReader buffered() {
    String where = path();
    String found = null;
    TokenBuffer rest = TokenBuffer.forGeneration().forceUseOfBigDecimal(true);
    rest.writeStartObject();
    while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("type")) {
        found = requireTag();
      } else {
        rest.writeName(name);
        rest.copyCurrentStructure(parser);
      }
      parser.nextToken();
    }
    rest.writeEndObject();
    if (found == null) {
      throw missing("type");
    }
    JsonReader reader = new JsonReader(rest.asParser(ObjectReadContext.empty()), format, where);
    reader.parser.nextToken();
    reader.tag = found;
    reader.objectIsOpen = true;
    return reader;
  }

  private String requireTag() {
    String text = readString();
    if (text == null) {
      throw missing("type");
    }
    return text;
  }
}
