package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.JsonFormatException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated codecs read and write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedCodecTest {

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Components");
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_was_written_is_read_and_written_again(String type) {
    assertThat(program.roundTrip(type, Samples.of(type))).isEqualTo(Samples.of(type));
  }

  static Iterable<String> types() {
    return Samples.types();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "value", "boxed", "out", "numbers", "colour", "p", "seen"})
  void a_component_must_be_there(String component) {
    assertThatThrownBy(
            () -> program.roundTrip("Demanding", Samples.without("Demanding", component)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("The property \"" + component + "\" is required and absent (path: $).");
    assertThatThrownBy(
            () -> program.roundTrip("Demanding", Samples.with("Demanding", component, "null")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a value, found null (path: $." + component + ").");
  }

  @Test
  void the_first_of_several_that_are_absent_is_named_with_its_place() {
    assertThatThrownBy(
            () ->
                program.roundTrip(
                    "Collections",
                    Samples.with("Collections", "parts", "[{\"name\":\"a\",\"more\":[{}]}]")))
        .hasMessage("The property \"name\" is required and absent (path: $.parts[0].more[0]).");
  }

  @Test
  void an_optional_may_be_absent_or_null() {
    String nulls =
        "{\"text\":null,\"boxed\":null,\"list\":null,\"all\":[],\"number\":null,\"big\":null,"
            + "\"half\":null}";

    assertThat(program.roundTrip("Optionals", nulls)).isEqualTo("{\"all\":[]}");
    assertThat(program.roundTrip("Optionals", "{\"all\":[]}")).isEqualTo("{\"all\":[]}");
  }

  @Test
  void what_is_absent_is_null_or_its_default() {
    String defaults =
        "{\"flag\":true,\"tiny\":-1,\"small\":2,\"count\":3,\"big\":4,\"half\":0.5,"
            + "\"whole\":-0.25,\"c\":\"'\",\"said\":\"say \\\"when\\\"\",\"price\":1.50,"
            + "\"delay\":\"PT10M\",\"bytes\":\"AQID\",\"colour\":\"GREEN\",\"all\":[],"
            + "\"colours\":[],\"counts\":{},\"array\":[]}";
    String nulls =
        "{"
            + Arrays.stream(
                    ("text number time circle shape texts numbers flag tiny small count big half"
                            + " whole c said price delay bytes colour all colours counts array")
                        .split(" "))
                .map(name -> "\"" + name + "\":null")
                .collect(Collectors.joining(","))
            + "}";

    assertThat(program.roundTrip("Lenient", "{}")).isEqualTo(defaults);
    assertThat(program.roundTrip("Lenient", nulls)).isEqualTo(defaults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "strings | [\"a\",null]          | $.strings[1]",
        "longs   | [null]              | $.longs[0]",
        "counts  | {\"a\":null}          | $.counts.a",
        "matrix  | [[1],null]          | $.matrix[1]",
        "matrix  | [[null]]            | $.matrix[0][0]",
        "nested  | [null]              | $.nested[0]"
      })
  void an_element_is_not_null_unless_it_says_so(String component, String value, String path) {
    String json = Samples.with("Collections", component, value);

    assertThatThrownBy(() -> program.roundTrip("Collections", json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected a value, found null (path: " + path + ").");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "boxed", "note", "out", "numbers", "colour", "p", "seen"})
  void null_is_not_written_where_it_could_not_be_read(String component) {
    Object message = program.message("Demanding", Samples.of("Demanding"));

    assertThatThrownBy(() -> program.write("Demanding", Program.with(message, component, null)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(
            "Expected a value, found null (path: $."
                + component
                + "). Only what is @Nullable may be null.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strings", "longs", "colours", "counts", "texts", "parts", "byId"})
  void a_null_element_is_not_written(String component) {
    Object message = program.message("Collections", Samples.of("Collections"));

    assertThatThrownBy(
            () -> program.write("Collections", Program.withNullInside(message, component)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("Expected a value, found null (path: $." + component);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "number", "time", "circle", "shape", "texts", "numbers"})
  void null_that_may_be_is_left_out(String component) {
    Object message = program.message("Lenient", Samples.of("Lenient"));

    assertThat(program.write("Lenient", Program.with(message, component, null)))
        .doesNotContain("\"" + component + "\":");
  }

  @Test
  void more_components_than_a_mask_has_bits_are_all_required() {
    String components =
        IntStream.range(0, 130).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
    String source =
        "package shop; @dev.intrepid.annotations.Event(stream = \"wide\") record Wide("
            + components
            + ") {}";
    Program wide = Program.load(List.of(Sources.source("shop.Wide", source)));
    String json =
        IntStream.range(0, 130)
            .mapToObj(i -> "\"c" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(wide.roundTrip("Wide", json)).isEqualTo(json);
    for (int absent : new int[] {0, 63, 64, 127, 128, 129}) {
      String lacking = json.replaceFirst("\"c" + absent + "\":\\d+,?", "").replace(",}", "}");
      assertThatThrownBy(() -> wide.roundTrip("Wide", lacking))
          .hasMessage("The property \"c" + absent + "\" is required and absent (path: $).");
    }
  }

  @Test
  void an_unknown_property_is_skipped_with_all_it_holds() {
    assertThat(program.roundTrip("Boxes", Samples.with("Boxes", "x", "{\"number\":[1,{}]}")))
        .isEqualTo(Samples.of("Boxes"));
  }

  @Test
  void the_type_of_a_sealed_interface_may_stand_anywhere() {
    String square = "{\"side\":1.0,\"type\":\"Square\"}";

    assertThat(program.roundTrip("Shapes", Samples.with("Shapes", "shape", square)))
        .isEqualTo(Samples.of("Shapes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Values      | colour   | \"BLUE\"                  | RED, GREEN",
        "Values      | id       | \"x\"                     | $.id",
        "Collections | byColour | {\"BLUE\":[]}             | RED, GREEN",
        "Collections | byNumber | {\"one\":\"x\"}            | a whole number",
        "Collections | parts    | [{\"more\":[{\"name\":1}]}] | $.parts[0].more[0].name",
        "Shapes      | shape    | {\"type\":\"Cube\"}        | Circle, Nothing, Square",
        "Shapes      | shape    | {}                        | type"
      })
  void a_wrong_value_is_told_with_its_place(
      String type, String property, String value, String text) {
    assertThatThrownBy(() -> program.roundTrip(type, Samples.with(type, property, value)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(text);
  }

  @Test
  void a_stream_is_made_of_the_components() {
    Object values = program.message("Values", Samples.of("Values"));
    Object collections =
        program.message("Collections", Samples.with("Collections", "key", "{\"value\":\"a/b\"}"));

    assertThat(program.event("Values").stream(values))
        .isEqualTo("00000000-0000-0001-0000-000000000002/values");
    assertThat(program.event("Collections").stream(collections)).isEqualTo("collections/a%2Fb");
  }

  @ParameterizedTest
  @CsvSource({"primitives, primitives", "Boxes, boxes/*", "Values, *"})
  void a_topic_is_as_narrow_as_the_template_allows(String type, String topic) {
    assertThat(program.event(type).topic().name()).isEqualTo(topic);
  }

  @Test
  void type_and_version_are_those_of_the_annotation() {
    assertThat(Program.load("Upcasts").event("order.paid").version()).isEqualTo(2);
    assertThat(program.event("primitives").version()).isEqualTo(1);
    assertThat(program.event("Boxes").version()).isEqualTo(1);
  }
}
