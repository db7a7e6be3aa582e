package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedJsonTest {

  private static final String BASKET =
      JsonFormat.standard().write(new Basket.Codec(), Basket.example()).toString();

  @Test
  void every_truncation_is_refused() {
    for (int end = 0; end < BASKET.length(); end++) {
      String truncated = BASKET.substring(0, end);

      assertThatThrownBy(() -> basket(truncated))
          .as(truncated)
          .isInstanceOf(JsonFormatException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"lines":[{"price":1       | The JSON ends too early (path: $.lines[0].price, byte: 20).
          {"lines":[{},              | The JSON ends too early (path: $.lines[1], byte: 13).
          {"basketId":"a             | The JSON ends too early (path: $.basketId, byte: 14).
          {"lines":[{}}              | The JSON is malformed near "…"lines":[{}}" (path: $.lines[0], byte: 13).
          {"basketId" "b"}           | The JSON is malformed near "…"basketId" "b"}" (path: $.basketId, byte: 13).
          {"stock":{"a":1 "b":2}}    | The JSON is malformed near "…ck":{"a":1 "b":2}}" (path: $.stock.a, byte: 17).
          {"basketId":nul}           | The JSON is malformed near "…sketId":nul}" (path: $.basketId, byte: 16).
          """)
  void the_place_is_told(String json, String message) {
    assertThatThrownBy(() -> basket(json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}{}",
        "{} x",
        "{},",
        "{}]",
        "{} null",
        "null 1",
        "{}\0",
        "{} // comment",
        "{}/* */",
      })
  void content_after_the_value_is_refused(String json) {
    assertThatThrownBy(() -> basket(json))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("path: $, byte: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\" \"b\"", "1 2", "true,", "\"a\"\"", "12 ]", "-1}"})
  void content_after_a_simple_value_is_refused(String json) {
    assertThatThrownBy(
            () ->
                Codecs.read(
                    json,
                    in -> {
                      in.skipValue();
                      return "";
                    }))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void nothing_is_no_value() {
    assertThatThrownBy(() -> basket(""))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected an object, found nothing (path: $).");
    assertThatThrownBy(() -> basket(" \n ")).isInstanceOf(JsonFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'basketId':'b'}",
        "{basketId:\"b\"}",
        "{\"basketId\":\"b\",}",
        "{\"lines\":[,]}",
        "{\"lines\":[{},]}",
        "{\"basketId\":\"a\nb\"}",
        "{\"basketId\":\"\\x\"}",
        "{\"basketId\":\"\\u12g4\"}",
        "/*c*/{}",
        "\uFEFF{}",
      })
  void leniencies_of_other_parsers_are_refused(String json) {
    assertThatThrownBy(() -> basket(json)).isInstanceOf(JsonFormatException.class);
  }

  @Test
  void utf_16_is_not_guessed() {
    byte[] utf16 = {0, '{', 0, '}'};

    assertThatThrownBy(() -> Codecs.read(utf16, new Basket.Codec()::read))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] broken = {'{', '"', 'b', 'a', 's', 'k', 'e', 't', 'I', 'd', '"', ':', '"', -1, '"', '}'};

    assertThatThrownBy(() -> Codecs.read(broken, new Basket.Codec()::read))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void nesting_is_bounded() {
    Function<JsonReader, @Nullable String> skip =
        in -> {
          in.skipValue();
          return "";
        };

    assertThat(Codecs.read(nested(500), skip)).isEmpty();
    assertThatThrownBy(() -> Codecs.read(nested(501), skip))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("The JSON is nested more than 500 deep");
    assertThatThrownBy(() -> Codecs.read(nested(1_000_000), skip))
        .isInstanceOf(JsonFormatException.class);
  }

  @Test
  void whatever_is_broken_no_other_exception_escapes_and_the_next_text_is_read() {
    Random random = new Random(20260101);
    for (int i = 0; i < 20_000; i++) {
      String broken = broken(random);

      Throwable thrown = catchThrowable(() -> basket(broken));

      if (thrown != null) {
        assertThat(thrown).as(broken).isInstanceOf(JsonFormatException.class);
        assertThat(thrown.getMessage())
            .as(broken)
            .doesNotContain("Source", "jackson", "Jackson", "JsonToken", "StreamRead", "Feature");
      }
      assertThat(basket(BASKET)).isEqualTo(Basket.example());
    }
  }

  private static String broken(Random random) {
    StringBuilder text = new StringBuilder(BASKET);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.setCharAt(at, "{}[]\",:0e-nté\\ \u0001".charAt(random.nextInt(16)));
        default -> text.insert(at, text.charAt(random.nextInt(text.length())));
      }
    }
    return text.toString();
  }

  private static @Nullable Basket basket(String json) {
    return Codecs.read(json, new Basket.Codec()::read);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
