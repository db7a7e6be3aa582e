package dev.intrepid.json;

import dev.intrepid.concurrent.OfThread;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads one JSON value, token by token. Every {@code read} takes the value at the current token;
 * {@link #nextName} and {@link #nextElement} go on to the next value. JSON null reads as null, zero
 * or false, unless {@link #present} is asked before. For one thread and one value.
 */
public final class JsonReader {

  private static final OfThread<JsonReader> OF_THREAD =
      new OfThread<>() {
        @Override
        protected JsonReader make() {
          return new JsonReader();
        }
      };

  private static final JsonNames TAG = JsonNames.of("type");
  private static final String DECIMAL =
      "a number with a scale from -" + JsonFormat.MAX_SCALE + " to " + JsonFormat.MAX_SCALE;

  private final JsonText text = new JsonText();
  private JsonFormat format = JsonFormat.standard();
  private String tag = "";
  private boolean taken;

  private JsonReader() {}

  /** This thread's reader, at the value of a text; a new one while that is in use. */
  static JsonReader take(byte[] utf8, JsonFormat format) {
    JsonReader reader = OF_THREAD.get();
    if (reader.taken) {
      reader = new JsonReader();
    }
    reader.taken = true;
    reader.format = format;
    try {
      reader.text.begin(utf8);
    } catch (JsonFormatException e) {
      reader.giveBack();
      throw e;
    }
    return reader;
  }

  /** Releases the text, so that this thread's next one can be read. */
  void giveBack() {
    text.clear();
    tag = "";
    taken = false;
  }

  /** Refuses what comes after the value. */
  void requireEnd() {
    text.finish();
    if (!text.isAtEnd()) {
      throw Failure.trailing(text);
    }
  }

  /** Refuses a text that is not one value, or nested deeper. */
  void requireOneValue(int depth) {
    if (kind() == Kind.NOTHING) {
      throw Failure.empty();
    }
    if (text.skip() > depth) {
      throw Failure.limits(text);
    }
    requireEnd();
  }

  /** What the current value is, one of {@link Kind}. */
  byte kind() {
    return text.kind();
  }

  /** Whether the current value, which is a number, is written without a fraction or exponent. */
  boolean isWhole() {
    return text.number().isWhole();
  }

  /** Whether the current value is null. */
  public boolean isNull() {
    return kind() == Kind.NULL;
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
    return isPresent(Kind.OBJECT, "an object");
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
    if (!text.isInObject()) {
      throw unexpected("a property");
    }
    return text.nextName(names, likely);
  }

  /** Goes to the value of the next property and tells its name; null after the last one. */
  public @Nullable String nextName() {
    return text.isInObject() ? text.nextName() : null;
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
      throw unexpected(what + " as a name", FoundText.quoted(name), e);
    }
  }

  /**
   * The key that was made of a property's name, unless the map has it already: of two names that
   * are read as one constant, the value of the first would be lost.
   */
  public <K> K newKey(Map<K, ?> before, K key, String name) {
    if (before.containsKey(key)) {
      throw unexpected(
          "another key", FoundText.quoted(name) + ", which is " + key + " as one before it is");
    }
    return key;
  }

  /**
   * Finds the property {@code type} of the object that begins here, which tells its type, wherever
   * the property stands. The returned reader has its value as {@link #tag()}, and reads the object
   * from its beginning.
   */
  public JsonReader beginTagged() {
    if (isNull() || !isPresent(Kind.OBJECT, "an object")) {
      throw unexpected("an object");
    }
    int beginning = text.position();
    for (int p = nextName(TAG, 0); p != JsonNames.END; p = nextName(TAG, 0)) {
      if (p == 0) {
        tag = requireTag();
        text.rewind(beginning);
        return this;
      }
      skipValue();
    }
    throw missing(TAG.name(0));
  }

  /** The name of the type of the object that {@link #beginTagged} found last. */
  public String tag() {
    return tag;
  }

  /** Enters an array; false for null, which has nothing to enter. */
  public boolean beginArray() {
    return isPresent(Kind.ARRAY, "an array");
  }

  /** Goes to the next element; false after the last one. */
  public boolean nextElement() {
    if (!text.isInArray()) {
      throw unexpected("an element");
    }
    return text.nextElement();
  }

  /** Passes over the current value. */
  public void skipValue() {
    text.skip();
  }

  /** Reads a string; null for null. */
  public @Nullable String readString() {
    return isPresent(Kind.STRING, "a string") ? text.string() : null;
  }

  /**
   * Reads a string and makes a value of it; null for null.
   *
   * @param parse throws any RuntimeException for a string it cannot take
   * @param what the type, for the message
   */
  public <T> @Nullable T readParsed(Function<String, T> parse, String what) {
    String string = readString();
    if (string == null) {
      return null;
    }
    try {
      return parse.apply(string);
    } catch (RuntimeException e) {
      throw unexpected(what, FoundText.quoted(string), e);
    }
  }

  /** The index of the current string; a negative number for another one, or no string. */
  int index(JsonNames among) {
    return kind() == Kind.STRING ? text.string(among) : JsonNames.UNKNOWN;
  }

  /** Reads a string that {@link Instant#parse} takes; null for null. */
  public @Nullable Instant readInstant() {
    Instant instant = kind() == Kind.STRING ? text.instant() : null;
    return instant == null ? readParsed(Instant::parse, "an instant") : instant;
  }

  /** Reads a string that {@link UUID#fromString} takes; null for null. */
  public @Nullable UUID readUuid() {
    UUID uuid = kind() == Kind.STRING ? text.uuid() : null;
    return uuid == null ? readParsed(UUID::fromString, "a UUID") : uuid;
  }

  /** Reads a whole number in the range of int; 0 for null. */
  public int readInt() {
    return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
  }

  /** Reads a whole number in the range of long; 0 for null. */
  public long readLong() {
    return whole(Long.MIN_VALUE, Long.MAX_VALUE, "long");
  }

  /** Reads a whole number in the range of short; 0 for null. */
  public short readShort() {
    return (short) whole(Short.MIN_VALUE, Short.MAX_VALUE, "short");
  }

  /** Reads a whole number in the range of byte; 0 for null. */
  public byte readByte() {
    return (byte) whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
  }

  /** Reads a number in the range of double; 0 for null. */
  public double readDouble() {
    if (!isPresent(Kind.NUMBER, "a number")) {
      return 0;
    }
    double value = text.number().toDouble();
    if (Double.isInfinite(value)) {
      throw outOfRange("a number", "double");
    }
    return value;
  }

  /** Reads a number in the range of float; 0 for null. */
  public float readFloat() {
    if (!isPresent(Kind.NUMBER, "a number")) {
      return 0;
    }
    float value = text.number().toFloat();
    if (Float.isInfinite(value)) {
      throw outOfRange("a number", "float");
    }
    return value;
  }

  /** Reads true or false; false for null. */
  public boolean readBoolean() {
    return kind() == Kind.TRUE || (kind() != Kind.FALSE && isPresent(Kind.TRUE, "true or false"));
  }

  /** Reads a string of one UTF-16 unit; the character 0 for null. */
  public char readChar() {
    String string = readString();
    if (string == null) {
      return 0;
    }
    if (string.length() != 1) {
      throw unexpected("one character", FoundText.quoted(string));
    }
    return string.charAt(0);
  }

  /** Reads a number within the limits of {@link JsonFormat}; null for null. */
  public @Nullable BigDecimal readBigDecimal() {
    if (!isPresent(Kind.NUMBER, "a number")) {
      return null;
    }
    ScannedNumber number = text.number();
    BigDecimal value;
    try {
      value = number.toBigDecimal();
    } catch (NumberFormatException e) {
      throw unexpected(DECIMAL, FoundText.shortened(number.toString()), e);
    }
    if (!JsonNumbers.isInLimits(value)) {
      throw unexpected(DECIMAL);
    }
    return value;
  }

  /** Reads a whole number within the limits of {@link JsonFormat}; null for null. */
  public @Nullable BigInteger readBigInteger() {
    ScannedNumber number = whole();
    return number == null ? null : number.toBigInteger();
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
    byte[] input = text.utf8();
    int from = text.start();
    text.skip();
    int to = text.position();
    while (from > 0 && JsonText.isSpace(input[from - 1])) {
      from--;
    }
    while (to < input.length && JsonText.isSpace(input[to])) {
      to++;
    }
    return Json.ofTrustedUtf8(Arrays.copyOfRange(input, from, to));
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
    int outer = text.outerDepth();
    T value = codec.read(this);
    if (text.isEntered() || text.outerDepth() != outer) {
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
    int start = text.start();
    text.skip();
    try {
      return format.mapped(type, text.utf8(), start, text.position() - start);
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
    return unexpected("one of " + known + " as \"type\"", FoundText.quoted(tag));
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
    return unexpected(expected, FoundText.value(text));
  }

  private JsonFormatException outOfRange(String what, String type) {
    return unexpected(what + " in the range of " + type);
  }

  private String path() {
    return FoundText.path(text);
  }

  /** Whether the current value is of that kind, and not null; others are refused. */
  private boolean isPresent(byte kind, String what) {
    if (kind() == kind) {
      return true;
    }
    if (kind() == Kind.NULL) {
      return false;
    }
    throw unexpected(what);
  }

  /** The current whole number; null for null. */
  private @Nullable ScannedNumber whole() {
    if (!isPresent(Kind.NUMBER, "a whole number")) {
      return null;
    }
    ScannedNumber number = text.number();
    if (!number.isWhole()) {
      throw unexpected("a whole number");
    }
    return number;
  }

  private long whole(long min, long max, String type) {
    ScannedNumber number = whole();
    if (number == null) {
      return 0;
    }
    if (!number.isLong() || number.toLong() < min || number.toLong() > max) {
      throw outOfRange("a whole number", type);
    }
    return number.toLong();
  }

  private String requireTag() {
    String string = readString();
    if (string == null) {
      throw missing(TAG.name(0));
    }
    return string;
  }
}
