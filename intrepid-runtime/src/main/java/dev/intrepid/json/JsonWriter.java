package dev.intrepid.json;

import dev.intrepid.concurrent.OfThread;
import dev.intrepid.json.text.DecimalText;
import dev.intrepid.json.text.InstantText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value, token by token. The methods that take a name omit the property when its
 * value is null; the others write null. A value that must not be null passes through {@code
 * present}. A call that JSON does not allow, such as a property outside an object, is an
 * IllegalStateException. For one thread and one value.
 */
public final class JsonWriter {

  private static final OfThread<JsonWriter> OF_THREAD =
      new OfThread<>() {
        @Override
        protected JsonWriter make() {
          return new JsonWriter();
        }
      };

  private static final JsonNames TAG = JsonNames.of("type");

  private final JsonShape shape = new JsonShape();
  private final Utf8Buffer buffer = new Utf8Buffer();
  private JsonFormat format = JsonFormat.standard();
  private boolean taken;

  private JsonWriter() {}

  /** This thread's writer, before any value; a new one while that is in use. */
  static JsonWriter take(JsonFormat format) {
    JsonWriter writer = OF_THREAD.get();
    if (writer.taken) {
      writer = new JsonWriter();
    }
    writer.taken = true;
    writer.format = format;
    return writer;
  }

  /** The one value that was written. */
  byte[] written(Object codec) {
    if (!shape.isDone()) {
      throw new IllegalStateException(oneValue(codec));
    }
    return buffer.toBytes();
  }

  private static String oneValue(Object codec) {
    return "A codec writes one value and ends what it begins; "
        + codec.getClass().getName()
        + " does not.";
  }

  /** Clears this writer, for this thread's next value. */
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
    buffer.put(shape.name(), names.encoded(index));
  }

  /**
   * Begins a property whose name is data, such as the key of a map.
   *
   * @throws JsonFormatException if there is no name, or half of a surrogate pair is in it
   */
  public void name(@Nullable String name) {
    if (name == null) {
      throw refused("A key is null, and a property has a name");
    }
    if (shape.name()) {
      buffer.put(',');
    }
    putString(name);
    buffer.put(':');
  }

  /**
   * Begins a property whose name is the text of a key of a map, as {@link #text(Object)} has it.
   *
   * @throws JsonFormatException if there is no key, or none that could be read
   */
  public void key(@Nullable Object key) {
    if (key == null) {
      throw refused("A key is null, and a property has a name");
    }
    name(key instanceof Number number ? numberText(number) : textOf(key));
  }

  /**
   * Refuses a sorted set or map whose order is not the natural one, since reading would give it the
   * natural one.
   *
   * @param order its comparator
   */
  public void requireNaturalOrder(@Nullable Comparator<?> order) {
    if (order != null && !order.equals(Comparator.naturalOrder())) {
      throw refused("What is sorted has an order of its own, which is not stored");
    }
  }

  /** A property with a string. */
  public void string(JsonNames names, int index, @Nullable String value) {
    if (value != null) {
      name(names, index);
      shape.value();
      putString(value);
    }
  }

  /** A property with the text of a value, as {@link #text(Object)} has it. */
  public void text(JsonNames names, int index, @Nullable Object value) {
    if (value != null) {
      name(names, index);
      shape.value();
      putText(value);
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

  /** A property with a number, which is finite. */
  public void number(JsonNames names, int index, double value) {
    name(names, index);
    number(value);
  }

  /** A property with a number, which is finite. */
  public void number(JsonNames names, int index, float value) {
    name(names, index);
    number(value);
  }

  /** A property with true or false. */
  public void bool(JsonNames names, int index, boolean value) {
    name(names, index);
    bool(value);
  }

  /**
   * The value, if it is not null; a value, or the end of an object or array, comes next.
   *
   * @throws JsonFormatException if it is null
   */
  public <T> T present(@Nullable T value) {
    if (value == null) {
      value(); // so that the path points here
      throw Failure.isNull(buffer.path());
    }
    return value;
  }

  /**
   * The value of a property, where it is not null; the property comes next, or another one.
   *
   * @throws JsonFormatException if it is null
   */
  public <T> T present(JsonNames names, int index, @Nullable T value) {
    if (value == null) {
      name(names, index);
    }
    return present(value);
  }

  /** A string. */
  public void string(@Nullable String value) {
    value();
    if (value == null) {
      buffer.putAscii("null");
    } else {
      putString(value);
    }
  }

  /**
   * The text of a value: the name of an enum constant, the tag of a locale, a year and month in ISO
   * 8601, else its {@code toString}.
   *
   * @throws JsonFormatException if reading the text would not give an equal value
   */
  public void text(@Nullable Object value) {
    value();
    if (value == null) {
      buffer.putAscii("null");
    } else {
      putText(value);
    }
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

  /**
   * A number.
   *
   * @throws JsonFormatException if it is not finite
   */
  public void number(double value) {
    ascii(Double.isFinite(value) ? Double.toString(value) : numberText(value));
  }

  /**
   * A number.
   *
   * @throws JsonFormatException if it is not finite
   */
  public void number(float value) {
    ascii(Float.isFinite(value) ? Float.toString(value) : numberText(value));
  }

  /**
   * A number.
   *
   * @throws JsonFormatException if it is beyond the limits of {@link JsonFormat}
   */
  public void number(@Nullable BigDecimal value) {
    if (value != null && DecimalText.takes(value)) {
      value();
      buffer.put(value);
    } else {
      ascii(value == null ? "null" : numberText(value));
    }
  }

  /**
   * A whole number.
   *
   * @throws JsonFormatException if it is beyond the limits of {@link JsonFormat}
   */
  public void number(@Nullable BigInteger value) {
    ascii(value == null ? "null" : numberText(value));
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

  /**
   * JSON unchanged, byte for byte.
   *
   * @throws JsonFormatException if it is null, which is not the JSON null, or not well-formed
   */
  public void raw(@Nullable Json value) {
    if (value == null) {
      throw refused("A Json is null, which would be read as the JSON null");
    }
    put(value.utf8());
  }

  /**
   * A value with a codec of one's own; null for null.
   *
   * @throws IllegalStateException if the codec writes no value, or several
   */
  public <T> void value(JsonCodec<T> codec, @Nullable T value) {
    if (value == null) {
      nullValue();
      return;
    }
    int before = shape.mark();
    codec.write(value, this);
    if (!shape.hasOneValueSince(before)) {
      throw new IllegalStateException(oneValue(codec));
    }
  }

  /** A value of a type that has no generated codec, with the app's ObjectMapper. */
  public void any(@Nullable Object value) {
    if (value == null) {
      nullValue();
    } else {
      put(format.written(value, buffer::path));
    }
  }

  /**
   * A value of a type that is left to the app's ObjectMapper. The first value of a type is also
   * read, and compared.
   *
   * @throws JsonFormatException if what was read is not equal to the value
   */
  public <T> void mapped(MappedType<T> type, @Nullable T value) {
    if (value == null) {
      nullValue();
      return;
    }
    byte[] mapped = format.written(value, buffer::path);
    String loss = format.loss(type, value, mapped);
    if (loss != null) {
      throw refused(loss);
    }
    put(mapped);
  }

  /** Checks JSON from users and mappers, which may not be readable. */
  private void put(byte[] json) {
    try {
      JsonFormat.requireWellFormed(json, shape.depthLeft());
    } catch (JsonFormatException e) {
      throw new JsonFormatException(e.getMessage() + " It is in " + buffer.path() + ".", e);
    }
    value();
    buffer.put(json);
  }

  /**
   * The refusal of a value whose class was no member of its sealed interface when the codec was
   * generated; it would come next.
   */
  public JsonFormatException unforeseen(Object value) {
    value(); // so that the path points here
    return refused(
        "The codec was compiled when "
            + value.getClass().getName()
            + " was no member of its sealed interface, and would leave it out: compile the program"
            + " again, as mvn clean compile does, and start it with the dependencies it is compiled"
            + " with");
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

  private void putString(String text) {
    if (!buffer.putString(text)) {
      throw refused(
          "Half of a surrogate pair is in the text "
              + FoundText.quoted(text)
              + ", and not the other");
    }
  }

  /** Times and ids are most of what is text, and need no String. */
  private void putText(Object value) {
    if (value instanceof Instant instant && InstantText.takes(instant)) {
      buffer.put(instant);
    } else if (value instanceof UUID uuid) {
      buffer.put(uuid);
    } else {
      putString(textOf(value));
    }
  }

  private String textOf(Object value) {
    try {
      return ValueText.of(value);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private String numberText(Number number) {
    try {
      return JsonNumbers.text(number);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  /** The path is that of the value, or of the object of the name, that comes next. */
  private JsonFormatException refused(String why) {
    return new JsonFormatException(why + " (path: " + buffer.path() + ").", null);
  }
}
