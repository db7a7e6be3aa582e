package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonWriterTest {

  private static final JsonNames NAMES =
      JsonNames.of("string", "text", "int", "long", "double", "float", "bool", "größe");

  @Test
  void properties_have_their_names() {
    String json =
        Codecs.written(
            out -> {
              out.beginObject();
              out.string(NAMES, 0, "s");
              out.text(NAMES, 1, new UUID(1, 2));
              out.number(NAMES, 2, Integer.MIN_VALUE);
              out.number(NAMES, 3, Long.MIN_VALUE);
              out.number(NAMES, 4, 1.5);
              out.number(NAMES, 5, 0.1f);
              out.bool(NAMES, 6, true);
              out.name(NAMES, 7);
              out.nullValue();
              out.name("a key");
              out.beginTagged("T");
              out.endObject();
              out.endObject();
            });

    assertThat(json)
        .isEqualTo(
            "{\"string\":\"s\",\"text\":\"00000000-0000-0001-0000-000000000002\","
                + "\"int\":-2147483648,\"long\":-9223372036854775808,\"double\":1.5,\"float\":0.1,"
                + "\"bool\":true,\"größe\":null,\"a key\":{\"type\":\"T\"}}");
  }

  @Test
  void properties_that_are_null_are_left_out() {
    assertThat(
            Codecs.written(
                out -> {
                  out.beginObject();
                  out.string(NAMES, 0, null);
                  out.text(NAMES, 1, null);
                  out.endObject();
                }))
        .isEqualTo("{}");
  }

  @Test
  void elements_that_are_null_are_null() {
    assertThat(
            Codecs.written(
                out -> {
                  out.beginArray();
                  out.string(null);
                  out.text(null);
                  out.number((BigDecimal) null);
                  out.number((BigInteger) null);
                  out.bytes(null);
                  out.any(null);
                  out.nullValue();
                  out.endArray();
                }))
        .isEqualTo("[null,null,null,null,null,null,null]");
  }

  @Test
  void elements_are_written() {
    assertThat(
            Codecs.written(
                out -> {
                  out.beginArray();
                  out.number(1);
                  out.number(2L);
                  out.number(2.5);
                  out.number(0.1f);
                  out.number(new BigDecimal("1.50"));
                  out.number(BigInteger.TEN.pow(20));
                  out.bool(false);
                  out.bytes(new byte[] {0, 1, -1});
                  out.text(new UUID(0, 0));
                  out.endArray();
                }))
        .isEqualTo(
            "[1,2,2.5,0.1,1.50,100000000000000000000,false,\"AAH/\","
                + "\"00000000-0000-0000-0000-000000000000\"]");
  }

  @Test
  void numbers_that_are_not_finite_are_refused_with_their_place() {
    for (double number : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(
              () ->
                  Codecs.written(
                      out -> {
                        out.beginArray();
                        out.number(-0.0);
                        out.beginObject();
                        out.name("a b");
                        out.number(number);
                      }))
          .isInstanceOf(JsonFormatException.class)
          .hasMessage(number + " is no number that JSON has (path: $[1][\"a b\"]).");
      assertThatThrownBy(() -> Codecs.written(out -> out.number((float) number)))
          .hasMessage(number + " is no number that JSON has (path: $).");
    }
  }

  @Test
  void strings_are_escaped_only_where_json_asks_for_it() {
    assertThat(Codecs.written(out -> out.string("a\"\\/\n\t\u0001é😀\u007f")))
        .isEqualTo("\"a\\\"\\\\/\\n\\t\\u0001é😀\u007f\"");
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    for (String text : List.of("a\ud83d", "\ude00b", "\ud83d\ud83d\ude00")) {
      assertThatThrownBy(() -> Codecs.written(out -> out.string(text)))
          .isInstanceOf(JsonFormatException.class)
          .hasMessageEndingWith(", and not the other (path: $).");
    }
  }

  @Test
  void a_place_is_told_however_what_was_written_before_is_spelled() {
    assertThatThrownBy(
            () ->
                Codecs.written(
                    out -> {
                      out.beginObject();
                      out.name("a");
                      out.raw(Json.of(" [ 1 , {\"x\":\"]}\\\"\"} ] "));
                      out.name("b\"");
                      out.beginArray();
                      out.string("\\");
                      out.beginArray();
                      out.endArray();
                      out.number(Double.NaN);
                    }))
        .hasMessageEndingWith("(path: $[\"b\"\"][2]).");
  }

  @Test
  void a_codec_of_ones_own_writes_one_value() {
    JsonCodec<String> none = new Codecs.OneWay<>(out -> {}, in -> "");
    JsonCodec<String> open = new Codecs.OneWay<>(JsonWriter::beginArray, in -> "");

    for (JsonCodec<String> codec : List.of(none, open)) {
      assertThatThrownBy(
              () ->
                  Codecs.written(
                      out -> {
                        out.beginArray();
                        out.value(codec, "x");
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("OneWay does not.");
    }
  }

  @Test
  void raw_json_is_no_deeper_than_the_rest_leaves() {
    String deep = "[".repeat(500) + "]".repeat(500);

    assertThat(Codecs.written(out -> out.raw(Json.of(deep)))).isEqualTo(deep);
    assertThatThrownBy(
            () ->
                Codecs.written(
                    out -> {
                      out.beginArray();
                      out.raw(Json.of(deep));
                    }))
        .hasMessageContaining("nested more than 500 deep")
        .hasMessageEndingWith("It is in $[0].");
  }

  @Test
  void what_could_not_be_read_is_not_written() {
    assertThatThrownBy(() -> Codecs.written(out -> out.number(BigInteger.TEN.pow(1000))))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("A number of 1001 characters cannot be written: 1000 is the limit (path: $).");
    assertThatThrownBy(
            () ->
                Codecs.written(
                    out -> {
                      for (int i = 0; i <= 500; i++) {
                        out.beginArray();
                      }
                    }))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("What is nested more than 500 deep cannot be written.");
  }

  static Stream<Consumer<JsonWriter>> misuses() {
    return Stream.of(
        out -> out.name("outside"),
        out -> out.number(NAMES, 2, 1),
        JsonWriter::endObject,
        JsonWriter::endArray,
        out -> {
          out.beginObject();
          out.number(1);
        },
        out -> {
          out.beginObject();
          out.endArray();
        },
        out -> {
          out.beginArray();
          out.string(NAMES, 0, "a");
        },
        out -> {
          out.beginArray();
          out.endObject();
        },
        out -> {
          out.beginObject();
          out.name("a");
          out.name("b");
        },
        out -> {
          out.beginObject();
          out.name("a");
          out.endObject();
        },
        out -> {
          out.number(1);
          out.beginArray();
        });
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void what_is_no_json_is_refused_at_once(Consumer<JsonWriter> misuse) {
    assertThatThrownBy(() -> Codecs.written(misuse))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("where JSON has none");
  }
}
