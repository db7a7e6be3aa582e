package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonReaderTest {

  @Test
  void null_reads_as_null_zero_or_false() {
    assertThat(Codecs.read("null", JsonReader::readString)).isNull();
    assertThat(Codecs.read("null", JsonReader::readInt)).isZero();
    assertThat(Codecs.read("null", JsonReader::readLong)).isZero();
    assertThat(Codecs.read("null", JsonReader::readShort)).isZero();
    assertThat(Codecs.read("null", JsonReader::readByte)).isZero();
    assertThat(Codecs.read("null", JsonReader::readDouble)).isZero();
    assertThat(Codecs.read("null", JsonReader::readFloat)).isZero();
    assertThat(Codecs.read("null", JsonReader::readBoolean)).isFalse();
    assertThat(Codecs.read("null", JsonReader::readChar)).isEqualTo('\0');
    assertThat(Codecs.read("null", JsonReader::readBigDecimal)).isNull();
    assertThat(Codecs.read("null", JsonReader::readBigInteger)).isNull();
    assertThat(Codecs.read("null", JsonReader::readBytes)).isNull();
    assertThat(Codecs.<String>read("null", in -> in.readAny(String.class))).isNull();
    assertThat(Codecs.<UUID>read("null", in -> in.readParsed(UUID::fromString, "a UUID"))).isNull();
  }

  @Test
  void null_is_told_from_values() {
    assertThat(Codecs.read("null", JsonReader::isNull)).isTrue();
    assertThat(Codecs.read("0", JsonReader::isNull)).isFalse();
    assertThat(Codecs.read("\"null\"", JsonReader::isNull)).isFalse();
  }

  @Test
  void whole_numbers_are_read_to_the_ends_of_their_ranges() {
    assertThat(Codecs.read("2147483647", JsonReader::readInt)).isEqualTo(Integer.MAX_VALUE);
    assertThat(Codecs.read("-2147483648", JsonReader::readInt)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Codecs.read("9223372036854775807", JsonReader::readLong)).isEqualTo(Long.MAX_VALUE);
    assertThat(Codecs.read("-9223372036854775808", JsonReader::readLong)).isEqualTo(Long.MIN_VALUE);
    assertThat(Codecs.read("32767", JsonReader::readShort)).isEqualTo(Short.MAX_VALUE);
    assertThat(Codecs.read("-32768", JsonReader::readShort)).isEqualTo(Short.MIN_VALUE);
    assertThat(Codecs.read("127", JsonReader::readByte)).isEqualTo(Byte.MAX_VALUE);
    assertThat(Codecs.read("-128", JsonReader::readByte)).isEqualTo(Byte.MIN_VALUE);
    assertThat(Codecs.read("-0", JsonReader::readInt)).isZero();
  }

  static Stream<Arguments> outOfRange() {
    String huge = "123456789012345678901234567890";
    return Stream.of(
        Arguments.of("2147483648", read(JsonReader::readInt), "a whole number in the range of int"),
        Arguments.of(
            "-2147483649", read(JsonReader::readInt), "a whole number in the range of int"),
        Arguments.of(huge, read(JsonReader::readInt), "a whole number in the range of int"),
        Arguments.of(
            "9223372036854775808",
            read(JsonReader::readLong),
            "a whole number in the range of long"),
        Arguments.of(huge, read(JsonReader::readLong), "a whole number in the range of long"),
        Arguments.of("32768", read(JsonReader::readShort), "a whole number in the range of short"),
        Arguments.of(huge, read(JsonReader::readShort), "a whole number in the range of short"),
        Arguments.of("-129", read(JsonReader::readByte), "a whole number in the range of byte"),
        Arguments.of(huge, read(JsonReader::readByte), "a whole number in the range of byte"),
        Arguments.of("1e309", read(JsonReader::readDouble), "a number in the range of double"),
        Arguments.of("-1e400", read(JsonReader::readDouble), "a number in the range of double"),
        Arguments.of("1e39", read(JsonReader::readFloat), "a number in the range of float"));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void a_number_out_of_range_is_refused(
      String json, Function<JsonReader, Object> reading, String expected) {
    assertThatThrownBy(() -> Codecs.read("[" + json + "]", first(reading)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected " + expected + ", found " + json + " (path: $[0]).");
  }

  @Test
  void numbers_with_a_fraction_are_read() {
    assertThat(Codecs.read("1.5", JsonReader::readDouble)).isEqualTo(1.5);
    assertThat(Codecs.read("-2e-3", JsonReader::readDouble)).isEqualTo(-0.002);
    assertThat(Codecs.read("7", JsonReader::readDouble)).isEqualTo(7.0);
    assertThat(Codecs.read("1.7976931348623157E308", JsonReader::readDouble))
        .isEqualTo(Double.MAX_VALUE);
    assertThat(Codecs.read("3.4028235E38", JsonReader::readFloat)).isEqualTo(Float.MAX_VALUE);
    assertThat(Codecs.read("7", JsonReader::readFloat)).isEqualTo(7f);
  }

  @Test
  void no_string_is_a_number() {
    for (String text : List.of("NaN", "Infinity", "1.5")) {
      assertThatThrownBy(() -> Codecs.read('"' + text + '"', JsonReader::readDouble))
          .hasMessage("Expected a number, found a string (path: $).");
      assertThatThrownBy(() -> Codecs.read('"' + text + '"', JsonReader::readFloat))
          .hasMessage("Expected a number, found a string (path: $).");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "1.", "0x1", "1e"})
  void what_json_has_no_number_for_is_malformed(String json) {
    assertThatThrownBy(() -> Codecs.read(json, JsonReader::readDouble))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void numbers_of_any_size_keep_every_digit() {
    String digits = "9".repeat(999);

    assertThat(Codecs.read(digits, JsonReader::readBigInteger)).isEqualTo(new BigInteger(digits));
    assertThat(Codecs.read("1.500", JsonReader::readBigDecimal)).isEqualTo(new BigDecimal("1.500"));
    assertThat(Codecs.read("1E+1000", JsonReader::readBigDecimal))
        .isEqualTo(new BigDecimal("1E+1000"));
    assertThat(Codecs.read("12", JsonReader::readBigDecimal)).isEqualTo(new BigDecimal("12"));
  }

  @Test
  void an_exponent_beyond_memory_is_refused() {
    assertThatThrownBy(() -> Codecs.read("1e99999999999", JsonReader::readBigDecimal))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "Expected a number with a scale from -9999 to 9999, found 1e99999999999 (path: $).");
  }

  @Test
  void a_number_of_more_than_a_thousand_characters_is_refused() {
    assertThatThrownBy(() -> Codecs.read("9".repeat(1001), JsonReader::readBigInteger))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith(
            "The JSON is nested more than 500 deep or has a number of more than 1000 characters");
  }

  @Test
  void strings_are_unescaped() {
    assertThat(Codecs.read("\"\\u00e9\\n\\t\\\"\\\\\\/\\b\\f\\r\"", JsonReader::readString))
        .isEqualTo("é\n\t\"\\/\b\f\r");
    assertThat(Codecs.read("\"\\ud83d\\ude00😀\"", JsonReader::readString)).isEqualTo("😀😀");
    assertThat(Codecs.read("\"\\u0000\"", JsonReader::readString)).isEqualTo("\0");
    assertThat(Codecs.read("\"\"", JsonReader::readString)).isEmpty();
  }

  @Test
  void a_string_longer_than_every_buffer_is_read() {
    String text = "añ😀\"".repeat(100_000);

    assertThat(Codecs.read(Codecs.written(out -> out.string(text)), JsonReader::readString))
        .isEqualTo(text);
  }

  @Test
  void a_character_is_a_string_of_one() {
    assertThat(Codecs.read("\"é\"", JsonReader::readChar)).isEqualTo('é');
    assertThatThrownBy(() -> Codecs.read("\"ab\"", JsonReader::readChar))
        .hasMessage("Expected one character, found \"ab\" (path: $).");
    assertThatThrownBy(() -> Codecs.read("\"\"", JsonReader::readChar))
        .hasMessage("Expected one character, found \"\" (path: $).");
  }

  @Test
  void bytes_are_base64() {
    assertThat(Codecs.read("\"AAH/\"", JsonReader::readBytes)).containsExactly(0, 1, -1);
    assertThat(Codecs.read("\"\"", JsonReader::readBytes)).isEmpty();
    assertThatThrownBy(() -> Codecs.read("\"A!\"", JsonReader::readBytes))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a string of Base64, found \"A!\" (path: $).");
    assertThatThrownBy(() -> Codecs.read("7", JsonReader::readBytes))
        .hasMessage("Expected a string, found 7 (path: $).");
  }

  @Test
  void a_parsed_string_that_does_not_parse_is_refused_with_its_cause() {
    assertThat(Codecs.read("\"2026-01-01T00:00:00Z\"", JsonReaderTest::instant))
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThatThrownBy(() -> Codecs.read("\"soon\"", JsonReaderTest::instant))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected an Instant, found \"soon\" (path: $).")
        .hasCauseInstanceOf(DateTimeParseException.class);
  }

  @Test
  void a_message_does_not_repeat_a_long_text() {
    assertThatThrownBy(() -> Codecs.read('"' + "x".repeat(5000) + '"', JsonReaderTest::instant))
        .message()
        .hasSizeLessThan(150)
        .contains("xxx…\"");
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        Arguments.of(read(JsonReader::readInt), "a whole number"),
        Arguments.of(read(JsonReader::readLong), "a whole number"),
        Arguments.of(read(JsonReader::readShort), "a whole number"),
        Arguments.of(read(JsonReader::readByte), "a whole number"),
        Arguments.of(read(JsonReader::readBigInteger), "a whole number"),
        Arguments.of(read(JsonReader::readDouble), "a number"),
        Arguments.of(read(JsonReader::readFloat), "a number"),
        Arguments.of(read(JsonReader::readBigDecimal), "a number"),
        Arguments.of(read(JsonReader::readBoolean), "true or false"),
        Arguments.of(read(JsonReader::readString), "a string"),
        Arguments.of(read(JsonReader::readChar), "a string"),
        Arguments.of(read(JsonReader::beginArray), "an array"));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void an_object_is_none_of_the_simple_types(Function<JsonReader, Object> reading, String type) {
    assertThatThrownBy(() -> Codecs.read("[{}]", first(reading)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected " + type + ", found an object (path: $[0]).");
  }

  @Test
  void booleans_are_read() {
    assertThat(Codecs.read("true", JsonReader::readBoolean)).isTrue();
    assertThat(Codecs.read("false", JsonReader::readBoolean)).isFalse();
    assertThatThrownBy(() -> Codecs.read("\"true\"", JsonReader::readBoolean))
        .hasMessage("Expected true or false, found a string (path: $).");
  }

  @Test
  void elements_and_skipped_values_leave_the_reader_at_the_next_one() {
    List<Integer> numbers =
        Codecs.read(
            "[1,[2,[3]],{\"a\":[4]},\"5\",6]",
            in -> {
              List<Integer> read = new ArrayList<>();
              in.beginArray();
              for (int i = 0; in.nextElement(); i++) {
                if (i == 0 || i == 4) {
                  read.add(in.readInt());
                } else {
                  in.skipValue();
                }
              }
              return read;
            });

    assertThat(numbers).containsExactly(1, 6);
  }

  @Test
  void names_that_are_data_are_read_as_they_are() {
    List<String> names =
        Codecs.read(
            "{\"\":1,\"a.b\":2,\"\\u00e9\":3,\"" + "k".repeat(60_000) + "\":4}",
            in -> {
              List<String> read = new ArrayList<>();
              in.beginObject();
              for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.skipValue();
                read.add(name);
              }
              return read;
            });

    assertThat(names).containsExactly("", "a.b", "é", "k".repeat(60_000));
  }

  @Test
  void a_name_may_stand_for_another_type() {
    assertThat(Codecs.<Integer>read("{\"12\":true}", JsonReaderTest::wholeName)).isEqualTo(12);
    assertThatThrownBy(() -> Codecs.<Integer>read("{\"x\":true}", JsonReaderTest::wholeName))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a whole number as a name, found \"x\" (path: $.x).")
        .hasCauseInstanceOf(NumberFormatException.class);
  }

  @Test
  void a_missing_property_is_told_with_its_object() {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[{}]",
                    first(
                        in -> {
                          in.beginObject();
                          in.nextName();
                          throw in.missing("sku");
                        })))
        .hasMessage("The property \"sku\" is required and absent (path: $[0]).");
  }

  @Test
  void asking_for_a_name_where_there_is_no_object_ends_with_an_error() {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[[]]",
                    in -> {
                      in.beginArray();
                      return in.nextName(JsonNames.of("a"), 0);
                    }))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("Expected a property");
  }

  private static Integer wholeName(JsonReader in) {
    in.beginObject();
    Integer key = in.parseName(in.nextName(), Integer::valueOf, "a whole number");
    in.nextName();
    return key;
  }

  private static Instant instant(JsonReader in) {
    return in.readParsed(Instant::parse, "an Instant");
  }

  private static Function<JsonReader, Object> read(Function<JsonReader, Object> reading) {
    return reading;
  }

  private static Function<JsonReader, Object> first(Function<JsonReader, Object> reading) {
    return in -> {
      in.beginArray();
      in.nextElement();
      Object value = reading.apply(in);
      in.nextElement();
      return value;
    };
  }
}
