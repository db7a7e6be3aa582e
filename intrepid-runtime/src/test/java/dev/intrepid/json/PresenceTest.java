package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is refused where it may not be, with the place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PresenceTest {

  private static final JsonNames NAMES = JsonNames.of("a", "b c");

  @Test
  void what_is_there_is_read_and_written() {
    assertThat(Codecs.<String>read("\"x\"", in -> in.present().readString())).isEqualTo("x");
    assertThat(Codecs.written(out -> out.string(out.present("x")))).isEqualTo("\"x\"");
  }

  @Test
  void null_is_not_read_as_a_value() {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "[7,null]",
                    in -> {
                      in.beginArray();
                      in.nextElement();
                      in.nextElement();
                      return in.present().readInt();
                    }))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a value, found null (path: $[1]).");
  }

  @Test
  void the_first_of_the_names_that_are_absent_is_told() {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    "{}",
                    in -> {
                      throw in.missing(NAMES, 0, 0b10);
                    }))
        .hasMessage("The property \"b c\" is required and absent (path: $).");
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        written("$", out -> out.present(NULL)),
        written(
            "$.a",
            out -> {
              out.beginObject();
              out.present(NAMES, 0, NULL);
            }),
        written(
            "$[\"b c\"]",
            out -> {
              out.beginObject();
              out.string(NAMES, 0, "x \" {[,é");
              out.name(NAMES, 1);
              out.present(NULL);
            }),
        written(
            "$[0]",
            out -> {
              out.beginArray();
              out.present(NULL);
            }),
        written(
            "$.a[2].k",
            out -> {
              out.beginObject();
              out.name(NAMES, 0);
              out.beginArray();
              out.number(1);
              out.beginObject();
              out.endObject();
              out.beginObject();
              out.name("k");
              out.present(NULL);
            }),
        written(
            "$[1]",
            out -> {
              out.beginArray();
              out.beginArray();
              out.endArray();
              out.present(NULL);
            }));
  }

  private static final @Nullable String NULL = null;

  private static Arguments written(String path, Consumer<JsonWriter> writing) {
    return Arguments.of(path, writing);
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void null_is_not_written_where_it_could_not_be_read(String path, Consumer<JsonWriter> writing) {
    assertThatThrownBy(() -> Codecs.written(writing))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "Expected a value, found null (path: "
                + path
                + "). Only what is @Nullable may be null.");
    assertThat(Codecs.written(out -> out.string("next"))).isEqualTo("\"next\"");
  }
}
