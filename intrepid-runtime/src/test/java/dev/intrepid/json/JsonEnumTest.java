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

  @Test
  void a_constant_that_is_named_has_that_name_alone() {
    JsonEnum<Color> named = COLORS.storedAs("RED", "red", "BLUE", "dark-blue");

    assertThat(named.name(Color.BLUE)).isEqualTo("dark-blue");
    assertThat(Codecs.read("\"dark-blue\"", named::read)).isEqualTo(Color.BLUE);
    assertThatThrownBy(() -> Codecs.read("\"BLUE\"", named::read))
        .hasMessage("Expected one of [red, dark-blue], found \"BLUE\" (path: $).");
  }

  @Test
  void an_alias_is_read_and_never_written() {
    JsonEnum<Color> colors = COLORS.storedAs("BLUE", "blue", "RED", "red").alias("azure", "blue");

    assertThat(Codecs.read("\"azure\"", colors::read)).isEqualTo(Color.BLUE);
    assertThat(Codecs.read("\"blue\"", colors::read)).isEqualTo(Color.BLUE);
    assertThat(colors.name(Color.BLUE)).isEqualTo("blue");
  }

  @Test
  void what_is_unknown_is_read_as_the_constant_for_that() {
    JsonEnum<Color> colors = COLORS.unknown("RED").alias("azure", "BLUE");

    assertThat(Codecs.read("\"green\"", colors::read)).isEqualTo(Color.RED);
    assertThat(Codecs.read("\"azure\"", colors::read)).isEqualTo(Color.BLUE);
    assertThat(Codecs.read("null", colors::read)).isNull();
  }

  @Test
  void a_name_of_no_constant_is_told() {
    assertThat(COLORS.constant("BLUE")).isEqualTo(Color.BLUE);
    assertThatThrownBy(() -> COLORS.constant("GREEN"))
        .hasMessage("There is no constant GREEN in [RED, BLUE].");
    assertThatThrownBy(() -> COLORS.storedAs("RED")).hasMessage("No name follows RED.");
  }

  @Test
  void a_constant_that_has_no_name_is_not_written() {
    JsonEnum<Color> colors = COLORS.storedAs("RED", "red", "GREEN", "green");

    assertThat(colors.name(Color.RED)).isEqualTo("red");
    assertThatThrownBy(() -> colors.name(Color.BLUE))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("JsonEnumTest$Color had no BLUE, and does not know its name");
    assertThatThrownBy(() -> Codecs.read("\"BLUE\"", colors::read))
        .hasMessage("Expected one of [red], found \"BLUE\" (path: $).");
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
