package dev.intrepid.repo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void half_a_surrogate_pair_makes_no_uri() {
    assertThatThrownBy(() -> Uris.segment("name", "ada\ud83d"))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("{name} has half of a surrogate pair at index 3")
        .hasMessageContaining("(name: ada\\ud83d)");
    assertThat(Uris.segment("name", "\ud83d\ude80")).isEqualTo("%F0%9F%9A%80");
  }

  @ParameterizedTest
  @CsvSource({
    "price/a%2fb, price/a%2Fb",
    "price/%61, price/a",
    "price/%7e%2D, price/~-",
    "price/%c3%A9, price/%C3%A9",
    "a%2Fb/%5f, a%2Fb/_"
  })
  void another_spelling_is_refused_with_the_right_one(String uri, String right) {
    assertThatThrownBy(() -> Uris.requireValid("memo", uri))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("this one's is " + right + " (memo: " + uri + ")");
    assertThat(Uris.requireValid("memo", right)).isEqualTo(right);
    assertThat(Uris.requireReadable("memo", uri)).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%", "a%2", "a%zz", "50%/b", "a/%FF", "a/%C3", "a/%ED%A0%BD"})
  void a_percent_sign_is_followed_by_a_byte_of_utf8(String uri) {
    assertThatThrownBy(() -> Uris.requireValid("memo", uri))
        .isInstanceOf(InvalidNameException.class)
        .hasMessageContaining("%25");
  }

  @Test
  void whatever_has_a_segment_has_a_valid_uri() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String value = text(random);
      Uris.requireValid("stream", "orders/" + Uris.segment("id", value));
    }
  }

  private static String text(Random random) {
    int[] points = new int[1 + random.nextInt(8)];
    for (int i = 0; i < points.length; i++) {
      int bound = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
      int point = random.nextInt(bound);
      boolean isHalf = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      points[i] = isHalf ? '.' : point;
    }
    return new String(points, 0, points.length);
  }

  @Test
  void a_uri_under_a_prefix_is_valid_whatever_the_other_is() {
    assertThat(Uris.under("@parked/x/", "orders/1")).isEqualTo("@parked/x/orders/1");
    for (String odd : List.of("price/a%2fb", "a b", "a//b", "a".repeat(512))) {
      assertThat(Uris.requireValid("memo", Uris.under("@parked/x/", odd)))
          .startsWith("@parked/x/~");
    }
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
  void a_uri_that_is_far_too_long_is_told_by_its_beginning() {
    assertThatThrownBy(() -> Uris.requireValid("stream", "a".repeat(1_000_000)))
        .hasMessage(
            "A stream URI has 1 to 512 bytes, not 1000000 (stream: " + "a".repeat(600) + "…).");
  }

  @Test
  void a_uri_has_at_most_512_bytes() {
    assertThat(Uris.requireValid("stream", "a".repeat(512))).hasSize(512);
    assertThatThrownBy(() -> Uris.requireValid("stream", "a".repeat(513)))
        .hasMessageContaining("1 to 512 bytes, not 513");
  }
}
