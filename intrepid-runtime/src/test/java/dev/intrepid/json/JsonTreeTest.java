package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTreeTest {

  private static final JsonFormat FORMAT = JsonFormat.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":[],\"b\":{},\"c\":[[1],[{\"d\":null}]]}",
        "{\"text\":\"ä \\\" \\\\ 😀\",\"yes\":true,\"no\":false,\"nothing\":null}",
        "{\"n\":0,\"m\":-7,\"l\":9223372036854775807,\"big\":92233720368547758070000}",
        "{\"price\":10.10,\"exact\":0.1000000000000000055511151231257827021181583404541015625}",
      })
  void what_is_read_is_written_to_the_last_digit(String json) {
    assertThat(FORMAT.write(JsonTree.INSTANCE, tree(json))).hasToString(json);
  }

  @Test
  void what_an_upcast_puts_in_is_written_as_json_of_its_kind() {
    ObjectNode tree =
        JsonNodeFactory.instance
            .objectNode()
            .put("float", 0.1f)
            .put("double", 0.1)
            .put("decimal", new BigDecimal("1.50"))
            .put("short", (short) 3)
            .put("bytes", new byte[] {1, 2})
            .putPOJO("object", new int[] {1, 2});
    assertThat(FORMAT.write(JsonTree.INSTANCE, tree))
        .hasToString(
            "{\"float\":0.1,\"double\":0.1,\"decimal\":1.50,\"short\":3,\"bytes\":\"AQI=\","
                + "\"object\":[1,2]}");
  }

  @ParameterizedTest
  @CsvSource({"1e400, 1E+400", "-0.0, 0.0", "1.50e2, 150"})
  void a_number_keeps_its_digits_and_not_its_spelling(String read, String written) {
    assertThat(FORMAT.write(JsonTree.INSTANCE, tree("{\"n\":" + read + "}")))
        .hasToString("{\"n\":" + written + "}");
  }

  @Test
  void of_two_properties_of_one_name_the_last_stays() {
    ObjectNode tree = tree("{\"json\":{\"a\": 1, \"b\": 2, \"a\": 3}}");
    assertThat(FORMAT.write(JsonTree.INSTANCE, tree)).hasToString("{\"json\":{\"a\":3,\"b\":2}}");
  }

  @Test
  void a_whole_number_is_an_int_where_it_fits() {
    ObjectNode tree = tree("{\"n\":2147483647,\"l\":2147483648}");
    assertThat(tree.get("n").isInt()).isTrue();
    assertThat(tree.get("l").isLong()).isTrue();
  }

  @Test
  void what_is_no_object_is_refused_with_its_place() {
    assertThatThrownBy(() -> FORMAT.read(JsonTree.INSTANCE, Json.of("[1]")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("Expected an object, found an array (path: $)");
  }

  private static ObjectNode tree(String json) {
    return FORMAT.read(JsonTree.INSTANCE, Json.of(json));
  }
}
