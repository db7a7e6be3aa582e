package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonEnumTest {

  private static final JsonEnum<Color> COLORS = JsonEnum.of(Color.values());
  private static final JsonNames NAMES = JsonNames.of("color");

  @Test
  void a_constant_is_its_name_whatever_its_toString_says() {
    String json =
        Codecs.written(
            out -> {
              out.beginArray();
              out.text(Color.RED);
              out.beginObject();
              out.text(NAMES, 0, Color.BLUE);
              out.endObject();
              out.endArray();
            });

    assertThat(json).isEqualTo("[\"RED\",{\"color\":\"BLUE\"}]");
  }

  @Test
  void a_constant_is_read_by_its_name() {
    assertThat(Codecs.read("\"BLUE\"", COLORS::read)).isEqualTo(Color.BLUE);
    assertThat(Codecs.read("null", COLORS::read)).isNull();
  }

  @Test
  void another_name_is_refused_with_the_names_there_are() {
    assertThatThrownBy(() -> Codecs.read("\"red\"", COLORS::read))
        .isInstanceOf(JsonFormatException.class)
        .hasMessage("Expected one of [RED, BLUE], found \"red\" (path: $).");
    assertThatThrownBy(() -> Codecs.read("0", COLORS::read))
        .hasMessage("Expected a string, found 0 (path: $).");
  }

  private enum Color {
    RED,
    BLUE {
      @Override
      public String toString() {
        return "deep blue";
      }
    };

    @Override
    public String toString() {
      return "bright red";
    }
  }
}
