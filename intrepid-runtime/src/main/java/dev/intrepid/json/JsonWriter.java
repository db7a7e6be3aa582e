package dev.intrepid.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes one JSON value, token by token. The methods that take a name leave the property out when
 * its value is null; those that do not write null. What JSON has no place for, such as a property
 * outside an object, is an IllegalStateException. For one thread and one value.
 */
public final class JsonWriter {

  private static final OfThread<JsonWriter> OF_THREAD = new OfThread<>(JsonWriter::new);

  private static final JsonNames TAG = JsonNames.of("type");

  private final JsonShape shape = new JsonShape();
  private final Utf8Buffer buffer = new Utf8Buffer();
  private JsonFormat format = JsonFormat.standard();
  private boolean taken;

  private JsonWriter() {}

  /** This thread's writer, before any value; another one while that is in use. */
  static JsonWriter take(JsonFormat format) {
    JsonWriter writer = OF_THREAD.get();
    if (writer.taken) {
      writer = new JsonWriter();
    }
    writer.taken = true;
    writer.format = format;
    return writer;
  }

  /** What was written, which is one value. */
  byte[] written(Object codec) {
    if (!shape.isDone()) {
      throw new IllegalStateException(
          "A codec writes one value and ends what it begins; "
              + codec.getClass().getName()
              + " does not.");
    }
    return buffer.toBytes();
  }

  /** Forgets what was written and serves this thread's next value. */
  void giveBack() {
    shape.reset();
    buffer.clear();
    taken = false;
  }

  /** Begins an object. */
  public void beginObject() {
    value();
    shape.beginObject();
    buffer.put('{');
  }

  /** Begins an object whose property {@code type} tells which of several types it is. */
  public void beginTagged(String tag) {
    beginObject();
    string(TAG, 0, tag);
  }

  /** Ends an object. */
  public void endObject() {
    shape.endObject();
    buffer.put('}');
  }

  /** Begins an array. */
  public void beginArray() {
    value();
    shape.beginArray();
    buffer.put('[');
  }

  /** Ends an array. */
  public void endArray() {
    shape.endArray();
    buffer.put(']');
  }

  /** Begins a property. */
  public void name(JsonNames names, int index) {
    buffer.put(names.encoded(index), shape.name() ? 0 : 1);
  }

  /** Begins a property whose name is data, such as the key of a map. */
  public void name(String name) {
    if (shape.name()) {
      buffer.put(',');
    }
    buffer.putString(name);
    buffer.put(':');
  }

  /** A property with a string. */
  public void string(JsonNames names, int index, @Nullable String value) {
    if (value != null) {
      name(names, index);
      shape.value();
      buffer.putString(value);
    }
  }

  /**
   * A property with the text of a value: the name of a constant of an enum, of anything else what
   * its {@code toString} gives.
   */
  public void text(JsonNames names, int index, @Nullable Object value) {
    if (value != null) {
      string(names, index, textOf(value));
    }
  }

  /** A property with a whole number. */
  public void number(JsonNames names, int index, int value) {
    name(names, index);
    shape.value();
    buffer.put(value);
  }

  /** A property with a whole number. */
  public void number(JsonNames names, int index, long value) {
    name(names, index);
    shape.value();
    buffer.put(value);
  }

  /** A property with a number; NaN and the infinities as strings. */
  public void number(JsonNames names, int index, double value) {
    name(names, index);
    number(value);
  }

  /** A property with a number; NaN and the infinities as strings. */
  public void number(JsonNames names, int index, float value) {
    name(names, index);
    number(value);
  }

  /** A property with true or false. */
  public void bool(JsonNames names, int index, boolean value) {
    name(names, index);
    bool(value);
  }

  /** A string. */
  public void string(@Nullable String value) {
    value();
    if (value == null) {
      buffer.putAscii("null");
    } else {
      buffer.putString(value);
    }
  }

  /**
   * The text of a value: the name of a constant of an enum, of anything else what its {@code
   * toString} gives.
   */
  public void text(@Nullable Object value) {
    string(value == null ? null : textOf(value));
  }

  /** A whole number. */
  public void number(int value) {
    value();
    buffer.put(value);
  }

  /** A whole number. */
  public void number(long value) {
    value();
    buffer.put(value);
  }

  /** A number; NaN and the infinities as strings. */
  public void number(double value) {
    if (Double.isFinite(value)) {
      ascii(Double.toString(value));
    } else {
      string(Double.toString(value));
    }
  }

  /** A number; NaN and the infinities as strings. */
  public void number(float value) {
    if (Float.isFinite(value)) {
      ascii(Float.toString(value));
    } else {
      string(Float.toString(value));
    }
  }

  /** A number of any size. */
  public void number(@Nullable BigDecimal value) {
    ascii(value == null ? "null" : limited(value.toString()));
  }

  /** A whole number of any size. */
  public void number(@Nullable BigInteger value) {
    ascii(value == null ? "null" : limited(value.toString()));
  }

  /** True or false. */
  public void bool(boolean value) {
    ascii(value ? "true" : "false");
  }

  /** A string of Base64. */
  public void bytes(byte @Nullable [] value) {
    string(value == null ? null : Base64.getEncoder().encodeToString(value));
  }

  /** Null. */
  public void nullValue() {
    ascii("null");
  }

  /** A value of a type that has no generated codec, with the app's ObjectMapper. */
  public void any(@Nullable Object value) {
    if (value == null) {
      nullValue();
    } else {
      byte[] mapped = mapped(value);
      value();
      buffer.put(mapped, 0);
    }
  }

  private void value() {
    if (shape.value()) {
      buffer.put(',');
    }
  }

  private void ascii(String text) {
    value();
    buffer.putAscii(text);
  }

  private byte[] mapped(Object value) {
    try {
      return format.mapper().writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw Failure.writing(value, e);
    }
  }

  private static String textOf(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static String limited(String number) {
    if (number.length() > JsonFormat.MAX_NUMBER_LENGTH) {
      throw new JsonFormatException(
          "A number of "
              + number.length()
              + " characters cannot be written: "
              + JsonFormat.MAX_NUMBER_LENGTH
              + " is the limit.",
          null);
    }
    return number;
  }
}
