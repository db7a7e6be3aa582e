package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.json.JsonFormatException;
import dev.intrepid.processor.catalog.WrittenCatalog;
import dev.intrepid.processor.model.json.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of a message says what its codec takes, and what it writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

  /** Values of every kind, to be tried on every property. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "127",
          "128",
          "-32769",
          "2147483648",
          "9223372036854775808",
          "1.5",
          "1.5e-300",
          "\"\"",
          "\"x\"",
          "\"xy\"",
          "\"7\"",
          "\"NaN\"",
          "\"-Infinity\"",
          "\"AQID\"",
          "\"A\"",
          "\"RED\"",
          "\"Europe/Paris\"",
          "\"2026-01-02\"",
          "\"2026\"",
          "\"2026-01\"",
          "\"--01-02\"",
          "\"03:04\"",
          "\"03:04:05.678\"",
          "\"03:04Z\"",
          "\"2026-01-02T03:04\"",
          "\"2026-01-02T03:04:05Z\"",
          "\"2026-01-02T03:04:05.6+01:00\"",
          "\"2026-01-02T03:04+01:00[Europe/Paris]\"",
          "\"+01:00\"",
          "\"P1D\"",
          "\"PT-1.5S\"",
          "\"P\"",
          "\"P1Y-2D\"",
          "\"00000000-0000-0001-0000-000000000002\"",
          "[]",
          "[null]",
          "[1]",
          "[\"RED\",\"RED\"]",
          "[[1],null]",
          "[{}]",
          "{}",
          "{\"a\":1}",
          "{\"RED\":[null]}",
          "{\"7\":\"x\"}",
          "{\"00000000-0000-0001-0000-000000000002\":{}}",
          "{\"value\":\"v\"}",
          "{\"type\":\"Circle\",\"radius\":\"Infinity\"}",
          "{\"radius\":1,\"type\":\"Square\"}",
          "{\"type\":\"Cube\"}",
          "{\"radius\":true}",
          "{\"name\":null,\"inner\":{\"inner\":1}}",
          "{\"more\":[{\"name\":\"n\",\"unknown\":[]}]}");

  private static Program program;
  private static Program every;

  @BeforeAll
  static void load() {
    program = Program.load("Components");
    every = EveryScalar.load();
  }

  @ParameterizedTest
  @MethodSource("types")
  void codec_and_schema_take_the_same_values_for_every_property(String type) {
    Validator validator = Validator.of(schema(type));
    List<String> disagreements = new ArrayList<>();
    for (String property : schema(type).get("properties").propertyNames()) {
      if (property.equals("zone")) {
        continue; // which zones there are depends on the JDK
      }
      for (String value : VALUES) {
        String json = Samples.with(type, property, value);
        List<String> problems = validator.problems(json);
        String refusal = refusal(type, json);
        if (refusal.isEmpty() != problems.isEmpty()) {
          disagreements.add(json + ": codec [" + refusal + "], schema " + problems);
        }
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_a_codec_writes_of_anything_it_takes_is_valid(String type) {
    Validator validator = Validator.of(schema(type));
    for (String property : schema(type).get("properties").propertyNames()) {
      for (String value : VALUES) {
        String json = Samples.with(type, property, value);
        if (refusal(type, json).isEmpty()) {
          String written = program.roundTrip(type, json);
          assertThat(validator.problems(written)).as(written).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ScalarKind.class)
  void what_is_written_of_any_type_is_valid_where_formats_are_hints(ScalarKind kind) {
    Validator validator = Validator.of(schema(every.catalog(), EveryScalar.TYPE));

    assertThat(EveryScalar.written(kind))
        .map(value -> EveryScalar.json(kind, value))
        .allSatisfy(json -> assertThat(every.roundTrip(EveryScalar.TYPE, json)).isEqualTo(json))
        .allSatisfy(json -> assertThat(validator.problemsBesidesFormats(json)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Times  | duration   | \"PT-25H-0.000000001S\"",
        "Times  | period     | \"P-1Y2M\"",
        "Times  | offsetTime | \"23:59:59.999999999Z\"",
        "Times  | zone       | \"UTC+01:00\"",
        "Times  | offset     | \"Z\"",
        "Values | decimal    | 1E+400",
        "Values | uri        | \"http://x/ü?q=%20#f\"",
        "Values | uri        | \"\"",
        "Values | bytes      | \"\"",
        "Values | integer    | -12345678901234567890123",
        "Boxes  | half       | 3.4028235E38",
        "Boxes  | whole      | 4.9E-324",
        "Boxes  | c          | \"\\n\""
      })
  void values_at_the_edges_are_valid_as_written(String type, String property, String value) {
    String written = program.roundTrip(type, Samples.with(type, property, value));

    assertThat(written).contains("\"" + property + "\":" + value);
    assertThat(Validator.of(schema(type)).problems(written)).isEmpty();
  }

  @Test
  void a_year_that_RFC_3339_does_not_know_is_valid_where_formats_are_hints() {
    String json =
        Samples.of("Times")
            .replace("2026-01-02T03:04:05.678Z", "-0001-01-02T03:04:05Z")
            .replace("\"2026-01-02\"", "\"+10000-01-02\"");

    assertThat(program.roundTrip("Times", json)).isEqualTo(json);
    assertThat(Validator.of(schema("Times")).problemsBesidesFormats(json)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"half, 3.5e38", "half, -1e999", "whole, 1.8e308", "big, 9223372036854775808"})
  void a_number_out_of_range_is_refused_by_both(String property, String value) {
    String json = Samples.with("Boxes", property, value);

    assertThat(refusal("Boxes", json)).isNotEmpty();
    assertThat(Validator.of(schema("Boxes")).problems(json)).isNotEmpty();
  }

  @Test
  void two_records_of_one_name_are_told_apart() {
    List<String> definitions = new ArrayList<>();
    Twins.schema().get("$defs").propertyNames().forEach(definitions::add);

    assertThat(definitions).containsExactlyInAnyOrder("Line", "b.Line");
    assertThat(Validator.of(Twins.schema()).problems("{\"one\":{\"sku\":\"s\"},\"two\":{\"n\":1}}"))
        .isEmpty();
    assertThat(
            Validator.of(Twins.schema())
                .problems("{\"one\":{\"sku\":\"s\"},\"two\":{\"n\":\"one\"}}"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void codec_and_schema_require_the_same_properties(String type) {
    Validator validator = Validator.of(schema(type));
    for (String property : schema(type).get("properties").propertyNames()) {
      String json = Samples.without(type, property);
      assertThat(refusal(type, json).isEmpty())
          .as(json)
          .isEqualTo(validator.problems(json).isEmpty());
    }
  }

  static Iterable<String> types() {
    return Samples.types();
  }

  private static JsonNode schema(String type) {
    return schema(program.catalog(), type);
  }

  private static JsonNode schema(String catalog, String type) {
    for (JsonNode event : JsonMapper.shared().readTree(catalog).get("events")) {
      if (event.get("type").asString().equals(type)) {
        return event.get("schema");
      }
    }
    throw new AssertionError("No schema of " + type);
  }

  /** Why the codec does not take it; empty if it does. */
  private static String refusal(String type, String json) {
    try {
      program.roundTrip(type, json);
      return "";
    } catch (JsonFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** A message of two records with one name. */
  private static final class Twins {
    static JsonNode schema() {
      String record = "package %s; public record Line(%s) {}";
      String event =
          """
          package a;

          @dev.intrepid.annotations.Event(stream = "twins")
          record Twins(Line one, b.Line two) {}
          """;
      return SchemaTest.schema(
          Outputs.of(
                  Sources.compile(
                      List.of(
                          Sources.source("a.Line", record.formatted("a", "String sku")),
                          Sources.source("b.Line", record.formatted("b", "int n")),
                          Sources.source("a.Twins", event))))
              .get(WrittenCatalog.PATH),
          "Twins");
    }
  }
}
