package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.JsonFormatException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated codecs read and write. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedCodecTest {

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Components");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "primitives  | {\"flag\":true,\"tiny\":-1,\"small\":2,\"number\":3,\"big\":4,"
            + "\"half\":0.5,\"whole\":-0.25,\"c\":\"x\"}",
        "Boxes       | {\"flag\":false,\"tiny\":1,\"small\":2,\"number\":3,\"big\":4,"
            + "\"half\":0.5,\"whole\":0.25,\"c\":\"y\"}",
        "Values      | {\"id\":\"00000000-0000-0001-0000-000000000002\",\"text\":\"a \\\"b\\\"\","
            + "\"decimal\":1.50,\"integer\":12345678901234567890,\"uri\":\"http://x/y\","
            + "\"bytes\":\"AQID\",\"colour\":\"GREEN\"}",
        "Times       | {\"instant\":\"2026-01-02T03:04:05.678Z\",\"date\":\"2026-01-02\","
            + "\"time\":\"03:04\",\"dateTime\":\"2026-01-02T03:04\","
            + "\"offsetTime\":\"03:04+01:00\",\"offsetDateTime\":\"2026-01-02T03:04+01:00\","
            + "\"zoned\":\"2026-01-02T03:04+01:00[Europe/Paris]\",\"year\":\"2026\","
            + "\"yearMonth\":\"2026-01\",\"monthDay\":\"--01-02\",\"duration\":\"PT1M\","
            + "\"period\":\"P1D\",\"zone\":\"Europe/Paris\",\"offset\":\"+01:00\"}",
        "Collections | {\"key\":{\"value\":\"k\"},\"strings\":[\"a\",null],\"colours\":[\"RED\"],"
            + "\"longs\":[1,null],\"counts\":{\"a\":1,\"b\":null},"
            + "\"byColour\":{\"RED\":[\"2026-01-02T03:04:05Z\"]},"
            + "\"byId\":{\"00000000-0000-0001-0000-000000000002\":{\"name\":\"p\",\"more\":[]}},"
            + "\"byNumber\":{\"-7\":\"seven\"},\"numbers\":[1,2,3,4,5,6,7,8,9,10],"
            + "\"texts\":[\"t\"],\"matrix\":[[1],[],[2,3]],\"parts\":[{\"name\":\"a\","
            + "\"inner\":{\"name\":\"b\",\"more\":[]},\"more\":[{\"name\":\"c\",\"more\":[]}]}],"
            + "\"nested\":[[{\"name\":\"d\",\"more\":[]}],[]]}",
        "Optionals   | {\"text\":\"t\",\"boxed\":1,\"list\":[\"a\"],\"all\":[1,null],"
            + "\"number\":2,\"big\":3,\"half\":0.5}",
        "Shapes      | {\"shape\":{\"type\":\"Square\",\"side\":1.0},"
            + "\"more\":[{\"type\":\"Circle\",\"radius\":2.0},{\"type\":\"Nothing\"},null],"
            + "\"circle\":{\"radius\":3.0}}",
        "Demanding   | {\"in\":\"a\",\"value\":1,\"out\":[\"b\"],\"p\":2}",
        "Empty       | {}"
      })
  void what_was_written_is_read_and_written_again(String type, String json) {
    assertThat(program.roundTrip(type, json)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "primitives  | {\"flag\":false,\"tiny\":0,\"small\":0,\"number\":0,\"big\":0,"
            + "\"half\":0.0,\"whole\":0.0,\"c\":\"\\u0000\"}",
        "Boxes       | {}",
        "Collections | {\"strings\":[],\"colours\":[],\"longs\":[],\"counts\":{},\"byColour\":{},"
            + "\"byId\":{},\"byNumber\":{},\"numbers\":[],\"texts\":[],\"matrix\":[],"
            + "\"parts\":[],\"nested\":[]}",
        "Optionals   | {\"all\":[]}",
        "Shapes      | {\"more\":[]}"
      })
  void what_is_absent_is_zero_or_empty(String type, String json) {
    assertThat(program.roundTrip(type, "{}")).isEqualTo(json);
  }

  @Test
  void null_is_the_same_as_absent() {
    String nulls =
        "{\"text\":null,\"boxed\":null,\"list\":null,\"all\":null,\"number\":null,\"big\":null,"
            + "\"half\":null}";

    assertThat(program.roundTrip("Optionals", nulls)).isEqualTo("{\"all\":[]}");
  }

  @Test
  void an_unknown_property_is_skipped_with_all_it_holds() {
    assertThat(program.roundTrip("Boxes", "{\"x\":{\"number\":[1,{}]},\"number\":2}"))
        .isEqualTo("{\"number\":2}");
  }

  @Test
  void the_type_of_a_sealed_interface_may_stand_anywhere() {
    assertThat(program.roundTrip("Shapes", "{\"shape\":{\"side\":2.0,\"type\":\"Square\"}}"))
        .isEqualTo("{\"shape\":{\"type\":\"Square\",\"side\":2.0},\"more\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"value\":1,\"out\":[]}               | \"in\" is required",
        "{\"in\":\"a\",\"out\":[]}              | \"value\" is required",
        "{\"in\":\"a\",\"value\":null,\"out\":[]} | \"value\" is required",
        "{\"in\":\"a\",\"value\":1}             | \"out\" is required"
      })
  void a_required_component_must_be_there(String json, String text) {
    assertThatThrownBy(() -> program.roundTrip("Demanding", json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Values      | {\"colour\":\"BLUE\"}                    | RED, GREEN",
        "Values      | {\"id\":\"x\"}                           | $.id",
        "Collections | {\"byColour\":{\"BLUE\":[]}}             | RED, GREEN",
        "Collections | {\"byNumber\":{\"one\":\"x\"}}           | a whole number",
        "Collections | {\"parts\":[{\"more\":[{\"name\":1}]}]}  | $.parts[0].more[0].name",
        "Shapes      | {\"shape\":{\"type\":\"Cube\"}}          | Circle, Nothing, Square",
        "Shapes      | {\"shape\":{}}                           | type"
      })
  void a_wrong_value_is_told_with_its_place(String type, String json, String text) {
    assertThatThrownBy(() -> program.roundTrip(type, json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(text);
  }

  @Test
  void a_stream_is_made_of_the_components() {
    Object values = program.message("Values", "{\"id\":\"00000000-0000-0001-0000-000000000002\"}");
    Object collections = program.message("Collections", "{\"key\":{\"value\":\"a/b\"}}");

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
