package dev.intrepid.processor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor reads of a catalog that it wrote before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonValueTest {

  @Test
  void what_is_written_is_read() {
    Map<String, Object> value =
        Map.of(
            "a \"quoted\" \\ name", List.of("\u00e9\ud83d\ude00\n", true, false),
            "empty", List.of(Map.of(), List.of()),
            "number", new BigDecimal("-1.5E+3"));

    assertThat(JsonValue.read(IndentedJson.of(value))).contains(value);
  }

  @Test
  void every_escape_is_read() {
    assertThat(JsonValue.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\""))
        .contains("\"\\/\b\f\n\r\tA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\": 1, \"a\": 2}",
        "{a: 1}",
        "\"a",
        "\"\\x\"",
        "\"\\u00g0\"",
        "\"\n\"",
        "nul",
        "1 2",
        "[]]",
      })
  void what_is_no_json_has_no_value(String text) {
    assertThat(JsonValue.read(text)).isEmpty();
  }

  @Test
  void what_is_nested_too_deep_for_the_stack_has_no_value() {
    assertThat(JsonValue.read("[".repeat(100_000))).isEmpty();
  }
}
