package dev.intrepid.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads one JSON value, token by token. Every {@code read} takes the value at the current token;
 * {@link #nextName} and {@link #nextElement} go on to the next value. JSON null reads as null, zero
 * or false, unless {@link #present} is asked before. For one thread and one value.
 */
public final class JsonReader {

  private static final String TYPE = "type";
  private static final String DECIMAL =
      "a number with a scale from -" + JsonFormat.MAX_SCALE + " to " + JsonFormat.MAX_SCALE;

  private final RecycledParser parser;
  private final JsonFormat format;
  private String tag = "";

  JsonReader(RecycledParser parser, JsonFormat format) {
    this.parser = parser;
    this.format = format;
  }

  /** What the current value is, one of {@link JsonTokenId}. */
  int tokenId() {
    return parser.currentTokenId();
  }

  /** Whether the current value is null. */
  public boolean isNull() {
    return parser.currentTokenId() == JsonTokenId.ID_NULL;
  }

  /**
   * This reader, where the current value is not null.
   *
   * @throws JsonFormatException if it is null
   */
  public JsonReader present() {
    if (isNull()) {
      throw unexpected("a value");
    }
    return this;
  }

  /** Enters an object; false for null, which has nothing to enter. */
  public boolean beginObject() {
    return enters(JsonTokenId.ID_START_OBJECT, "an object");
  }

  /**
   * Goes to the value of the next property.
   *
   * @param likely the index of the most likely next name, 0 at first and then one more than the
   *     last: a property in the order of its type is found without a search
   * @return the index of its name, {@link JsonNames#END} after the last one, another negative
   *     number for a name that is not among them
   */
  public int nextName(JsonNames names, int likely) {
    if (likely >= 0 && likely < names.size() && parser.nextIs(names, likely)) {
      return likely;
    }
    int index = parser.nextNameMatch(names.matcher());
    if (index != JsonNames.END) {
      if (index == PropertyNameMatcher.MATCH_ODD_TOKEN) {
        throw unexpected("a property");
      }
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
      throw unexpected(what + " as a name", Found.quoted(name), e);
    }
  }

  /**
   * Finds the property {@code type} of the object that begins here, which tells its type, wherever
   * the property stands. The returned reader has its value as {@link #tag()}, and reads the object
   * from its beginning.
   */
  public JsonReader beginTagged() {
    if (isNull() || !enters(JsonTokenId.ID_START_OBJECT, "an object")) {
      throw unexpected("an object");
    }
    int beginning = parser.position();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      if (name.equals(TYPE)) {
        tag = requireTag();
        parser.rewind(beginning);
        return this;
      }
      parser.skipChildren();
    }
    throw missing(TYPE);
  }

  /** The name of the type of the object that {@link #beginTagged} found last. */
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
      case JsonTokenId.ID_STRING -> parser.string();
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
      throw unexpected(what, Found.quoted(text), e);
    }
  }

  /** Reads a whole number in the range of int; 0 for null. */
  public int readInt() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> intValue();
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a whole number");
    };
  }

  /** Reads a whole number in the range of long; 0 for null. */
  public long readLong() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> longValue("long");
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

  /** Reads a number in the range of double; 0 for null. */
  public double readDouble() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> {
        double value = parser.getDoubleValue();
        if (Double.isInfinite(value)) {
          throw outOfRange("a number", "double");
        }
        yield value;
      }
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a number");
    };
  }

  /** Reads a number in the range of float; 0 for null. */
  public float readFloat() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> {
        float value = parser.getFloatValue();
        if (Float.isInfinite(value)) {
          throw outOfRange("a number", "float");
        }
        yield value;
      }
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a number");
    };
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
      throw unexpected("one character", Found.quoted(text));
    }
    return text.charAt(0);
  }

  /** Reads a number within the limits of {@link JsonFormat}; null for null. */
  public @Nullable BigDecimal readBigDecimal() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> bigDecimal();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a number");
    };
  }

  /** Reads a whole number within the limits of {@link JsonFormat}; null for null. */
  public @Nullable BigInteger readBigInteger() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> parser.getBigIntegerValue();
      case JsonTokenId.ID_NULL -> null;
      default -> throw unexpected("a whole number");
    };
  }

  /** Reads a string of Base64; null for null. */
  public byte @Nullable [] readBytes() {
    return readParsed(Base64.getDecoder()::decode, "a string of Base64");
  }

  /**
   * Reads JSON unchanged, byte for byte: the value with the white space around it. JSON null is the
   * JSON null.
   */
  public Json readRaw() {
    byte[] input = parser.input();
    int from = parser.tokenStart();
    parser.skipChildren();
    parser.finishToken();
    int to = parser.position();
    while (from > 0 && isWhiteSpace(input[from - 1])) {
      from--;
    }
    while (to < input.length && isWhiteSpace(input[to])) {
      to++;
    }
    return Json.ofTrustedUtf8(Arrays.copyOfRange(input, from, to));
  }

  private static boolean isWhiteSpace(byte at) {
    return at == ' ' || at == '\n' || at == '\r' || at == '\t';
  }

  /**
   * Reads a value with a codec of one's own; null for null.
   *
   * @throws IllegalStateException if the codec reads less or more than the value
   */
  public <T> @Nullable T readValue(JsonCodec<T> codec) {
    if (isNull()) {
      return null;
    }
    TokenStreamContext outer = parser.outer();
    T value = codec.read(this);
    if (!parser.isAfterValueIn(outer)) {
      throw new IllegalStateException(
          "A codec reads one value to its end; "
              + codec.getClass().getName()
              + " does not (path: "
              + path()
              + ").");
    }
    return value;
  }

  /** Refuses null where the type has no place for it. */
  public void requireValue() {
    if (isNull()) {
      throw unexpected("a value");
    }
  }

  /**
   * Reads a value of a type that has no generated codec, with the app's ObjectMapper; null for
   * null.
   */
  public <T> @Nullable T readAny(Class<T> type) {
    return readMapped(MappedType.of(type));
  }

  /** Reads a value of a type that is left to the app's ObjectMapper; null for null. */
  public <T> @Nullable T readMapped(MappedType<T> type) {
    if (isNull()) {
      return null;
    }
    String path = path();
    int start = parser.tokenStart();
    parser.skipChildren();
    parser.finishToken();
    try {
      return format.mapped(type, parser.input(), start, parser.position() - start);
    } catch (JacksonException e) {
      throw Failure.mapping(type.toString(), path, e);
    }
  }

  /**
   * Refuses an object that lacks properties that must be there; names the first.
   *
   * @param first the index of the name that the lowest bit stands for
   * @param absent a bit for each name that is absent
   */
  public JsonFormatException missing(JsonNames names, int first, long absent) {
    return missing(names.name(first + Long.numberOfTrailingZeros(absent)));
  }

  /** Refuses an object that lacks a property that must be there. */
  public JsonFormatException missing(String name) {
    return new JsonFormatException(
        "The property \"" + name + "\" is required and absent (path: " + path() + ").", null);
  }

  /** Refuses the {@link #tag()}. */
  public JsonFormatException unknownTag(String known) {
    return unexpected("one of " + known + " as \"type\"", Found.quoted(tag));
  }

  JsonFormatException unexpected(String expected, String found) {
    return unexpected(expected, found, null);
  }

  private JsonFormatException unexpected(
      String expected, String found, @Nullable RuntimeException cause) {
    return new JsonFormatException(
        "Expected " + expected + ", found " + found + " (path: " + path() + ").", cause);
  }

  private JsonFormatException unexpected(String expected) {
    return unexpected(expected, Found.value(parser));
  }

  private JsonFormatException outOfRange(String what, String type) {
    return unexpected(what + " in the range of " + type);
  }

  private String path() {
    return Found.path(parser);
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

  private int intValue() {
    try {
      return parser.getIntValue();
    } catch (InputCoercionException e) {
      throw outOfRange("a whole number", "int");
    }
  }

  private long longValue(String type) {
    try {
      return parser.getLongValue();
    } catch (InputCoercionException e) {
      throw outOfRange("a whole number", type);
    }
  }

  private long readRanged(long min, long max, String type) {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NUMBER_INT -> {
        long value = longValue(type);
        if (value < min || value > max) {
          throw outOfRange("a whole number", type);
        }
        yield value;
      }
      case JsonTokenId.ID_NULL -> 0;
      default -> throw unexpected("a whole number");
    };
  }

  private BigDecimal bigDecimal() {
    String text = parser.getString();
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw unexpected(DECIMAL, Found.shortened(text), e);
    }
    if (!JsonNumbers.isInLimits(value)) {
      throw unexpected(DECIMAL, Found.shortened(text));
    }
    return value;
  }

  private String requireTag() {
    String text = readString();
    if (text == null) {
      throw missing(TYPE);
    }
    return text;
  }
}
