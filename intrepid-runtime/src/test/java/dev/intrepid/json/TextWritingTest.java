package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is written the same whether it is short, or long enough to be copied. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextWritingTest {

  private static final String LONGEST = "the parcel is at door number 7, please";

  /** Some of them have the lowest byte of a plain character, as Ł has that of A. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "?", "\"", "\\", "\n", "\u0000", "\u001f", "\u007f", "é", "ÿ", "Ł", "ȿ", "—", "😀"
      })
  void a_special_character_is_written_at_every_place(String special) {
    for (int length = 0; length <= LONGEST.length(); length++) {
      for (int at = 0; at <= length; at++) {
        String text = LONGEST.substring(0, at) + special + LONGEST.substring(at, length);
        String escaped = text.replace(special, escaped(special));

        assertThat(Codecs.written(out -> out.string(text))).isEqualTo('"' + escaped + '"');
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udfff"})
  void half_of_a_pair_is_refused_at_every_place(String half) {
    for (int length = 0; length <= LONGEST.length(); length++) {
      for (int at = 0; at <= length; at++) {
        String text = "?" + LONGEST.substring(0, at) + half + LONGEST.substring(at, length);

        assertThatThrownBy(() -> Codecs.written(out -> out.string(text)))
            .isInstanceOf(JsonFormatException.class)
            .hasMessageContaining("Half of a surrogate pair");
      }
    }
  }

  private static String escaped(String special) {
    return switch (special) {
      case "\"" -> "\\\"";
      case "\\" -> "\\\\";
      case "\n" -> "\\n";
      case "\u0000" -> "\\u0000";
      case "\u001f" -> "\\u001F";
      default -> special;
    };
  }
}
