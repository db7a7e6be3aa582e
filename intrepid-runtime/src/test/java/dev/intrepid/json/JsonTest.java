package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "null", "true", "-1.5e3", "\"é😀\"", " {\"a\":[1,{\"b\":null}]} \n"})
  void a_text_is_kept_as_it_is(String text) {
    Json json = Json.of(text);

    assertThat(json).hasToString(text);
    assertThat(json.utf8()).isEqualTo(text.getBytes(UTF_8));
    assertThat(json.size()).isEqualTo(text.getBytes(UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "{]", "{} {}", "nul", "{\"a\"}", "[1,]", "NaN", "'a'", "\""})
  void a_malformed_text_is_refused(String text) {
    assertThatThrownBy(() -> Json.of(text)).isInstanceOf(JsonFormatException.class);
  }

  @Test
  void the_refusal_of_a_large_text_is_short() {
    String large = "{\"a\":\"" + "x".repeat(100_000) + "\",}";

    assertThatThrownBy(() -> Json.of(large))
        .message()
        .hasSizeLessThan(150)
        .contains("byte: 100009");
  }

  @Test
  void half_of_a_surrogate_pair_is_refused() {
    assertThatThrownBy(() -> Json.of("\"\ud83d\""))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("The JSON has half of a surrogate pair (path: $).");
  }

  @Test
  void equal_bytes_are_equal() {
    assertThat(Json.of("{\"a\":1}"))
        .isEqualTo(Json.ofTrustedUtf8("{\"a\":1}".getBytes(UTF_8)))
        .hasSameHashCodeAs(Json.of("{\"a\":1}"))
        .isNotEqualTo(Json.of("{\"a\": 1}"))
        .isNotEqualTo("{\"a\":1}");
  }
}
