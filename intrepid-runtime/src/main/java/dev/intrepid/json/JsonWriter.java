package dev.intrepid.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes one JSON value, token by token. The methods that take a name leave the property out when
 * its value is null; those that do not write null. For one thread and one value.
 */
public final class JsonWriter {

  private static final SerializedString TYPE = new SerializedString("type");

  private final JsonGenerator generator;
  private final JsonFormat format;

  JsonWriter(JsonGenerator generator, JsonFormat format) {
    this.generator = generator;
    this.format = format;
  }

  /** Begins an object. */
  public void beginObject() {
    generator.writeStartObject();
  }

  /** Begins an object whose property {@code type} tells which of several types it is. */
  public void beginTagged(String tag) {
    generator.writeStartObject();
    generator.writeName(TYPE);
    generator.writeString(tag);
  }

  /** Ends an object. */
  public void endObject() {
    generator.writeEndObject();
  }

  /** Begins an array. */
  public void beginArray() {
    generator.writeStartArray();
  }

  /** Ends an array. */
  public void endArray() {
    generator.writeEndArray();
  }

  /** Begins a property. */
  public void name(JsonNames names, int index) {
    generator.writeName(names.encoded(index));
  }

  /** Begins a property whose name is data, such as the key of a map. */
  public void name(String name) {
    generator.writeName(name);
  }

  /** A property with a string. */
  public void string(JsonNames names, int index, @Nullable String value) {
    if (value != null) {
      generator.writeName(names.encoded(index));
      generator.writeString(value);
    }
  }

  /**
   * A property with the text of a value: the name of a constant of an enum, of anything else what
   * its {@code toString} gives.
   */
  public void text(JsonNames names, int index, @Nullable Object value) {
    if (value != null) {
      generator.writeName(names.encoded(index));
      generator.writeString(textOf(value));
    }
  }

  /** A property with a whole number. */
  public void number(JsonNames names, int index, int value) {
    generator.writeName(names.encoded(index));
    generator.writeNumber(value);
  }

  /** A property with a whole number. */
  public void number(JsonNames names, int index, long value) {
    generator.writeName(names.encoded(index));
    generator.writeNumber(value);
  }

  /** A property with a number; NaN and the infinities as strings. */
  public void number(JsonNames names, int index, double value) {
    generator.writeName(names.encoded(index));
    generator.writeNumber(value);
  }

  /** A property with a number; NaN and the infinities as strings. */
  public void number(JsonNames names, int index, float value) {
    generator.writeName(names.encoded(index));
    generator.writeNumber(value);
  }

  /** A property with true or false. */
  public void bool(JsonNames names, int index, boolean value) {
    generator.writeName(names.encoded(index));
    generator.writeBoolean(value);
  }

  /** A string. */
  public void string(@Nullable String value) {
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeString(value);
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
    generator.writeNumber(value);
  }

  /** A whole number. */
  public void number(long value) {
    generator.writeNumber(value);
  }

  /** A number; NaN and the infinities as strings. */
  public void number(double value) {
    generator.writeNumber(value);
  }

  /** A number; NaN and the infinities as strings. */
  public void number(float value) {
    generator.writeNumber(value);
  }

  /** A number of any size. */
  public void number(@Nullable BigDecimal value) {
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeNumber(limited(value.toString()));
    }
  }

  /** A whole number of any size. */
  public void number(@Nullable BigInteger value) {
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeNumber(limited(value.toString()));
    }
  }

  /** True or false. */
  public void bool(boolean value) {
    generator.writeBoolean(value);
  }

  /** A string of Base64. */
  public void bytes(byte @Nullable [] value) {
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeBinary(value);
    }
  }

  /** Null. */
  public void nullValue() {
    generator.writeNull();
  }

  /** A value of a type that has no generated codec, with the app's ObjectMapper. */
  public void any(@Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else {
      generator.writeRawValue(mapped(value));
    }
  }

  private String mapped(Object value) {
    try {
      return format.mapper().writeValueAsString(value);
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
