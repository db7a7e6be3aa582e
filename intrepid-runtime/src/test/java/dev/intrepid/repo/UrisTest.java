package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UrisTest {

  @Test
  void a_value_can_neither_end_its_segment_nor_climb_out_of_it() {
    assertThat(Uris.segment("id", "a/b")).isEqualTo("a%2Fb");
    assertThat(Uris.segment("id", "..")).isEqualTo("%2E%2E");
    assertThat(Uris.segment("id", ".")).isEqualTo("%2E");
    assertThat(Uris.segment("id", "a..b")).isEqualTo("a..b");
  }

  @Test
  void what_is_not_plain_ascii_is_percent_encoded_as_utf8() {
    assertThat(Uris.segment("id", "Nabellen offertes")).isEqualTo("Nabellen%20offertes");
    assertThat(Uris.segment("id", "é%")).isEqualTo("%C3%A9%25");
    assertThat(Uris.segment("id", 42L)).isEqualTo("42");
  }

  @Test
  void an_empty_or_absent_value_makes_no_uri() {
    assertThatThrownBy(() -> Uris.segment("orderId", ""))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("{orderId} is empty");
    assertThatThrownBy(() -> Uris.segment("orderId", null))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("{orderId} is null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a/b", "a/%2E%2E/b", "billing@x", "a..b/.c"})
  void a_uri_of_plain_segments_is_valid(String uri) {
    assertThat(Uris.requireValid("stream", uri)).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "a/", "a//b", "a/../b", ".", "a b", "a/é", "a*", "a{b}", "a\\b"})
  void any_other_is_refused_with_its_name(String uri) {
    assertThatThrownBy(() -> Uris.requireValid("memo", uri))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("(memo: " + uri + ")");
  }

  @Test
  void a_uri_has_at_most_512_bytes() {
    assertThat(Uris.requireValid("stream", "a".repeat(512))).hasSize(512);
    assertThatThrownBy(() -> Uris.requireValid("stream", "a".repeat(513)))
        .hasMessageContaining("1 to 512 bytes, not 513");
  }
}
