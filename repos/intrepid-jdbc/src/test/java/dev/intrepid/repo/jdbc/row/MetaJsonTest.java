package dev.intrepid.repo.jdbc.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.json.JsonFormatException;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MetaJsonTest {

  @Test
  void headers_are_written_in_the_order_of_their_names_and_read_back() {
    Map<String, String> meta = Map.of("b", "2", "a", "\"é\"");
    byte[] json = MetaJson.write(meta);
    assertThat(new String(json, UTF_8)).isEqualTo("{\"a\":\"\\\"é\\\"\",\"b\":\"2\"}");
    assertThat(MetaJson.read(json)).isEqualTo(meta);
  }

  @Test
  void half_a_surrogate_pair_is_not_written() {
    assertThatThrownBy(() -> MetaJson.write(Map.of("a", "\ud83d")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("Half of a surrogate pair")
        .hasMessageContaining("$.a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "null", "{}"})
  void what_is_no_object_of_strings_is_refused(String value) {
    assertThatThrownBy(() -> MetaJson.read(("{\"a\":" + value + "}").getBytes(UTF_8)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("$.a");
  }
}
