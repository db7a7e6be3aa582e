package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.DefaultValue;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.ScalarKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a default as an expression of Java. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultValueTest {

  private static final JsonType.Scalar CHAR = new JsonType.Scalar(TypeName.CHAR, ScalarKind.CHAR);

  @Test
  void a_character_is_one_whatever_it_means_in_a_source() {
    assertThat(DefaultValue.code(CHAR, "x")).hasToString("'x'");
    assertThat(DefaultValue.code(CHAR, "$")).hasToString("'$'");
    assertThat(DefaultValue.code(CHAR, "'")).hasToString("'\\''");
    assertThat(DefaultValue.code(CHAR, "\\")).hasToString("'\\\\'");
    assertThat(DefaultValue.code(CHAR, String.valueOf((char) 10))).hasToString("'\\12'");
    assertThat(DefaultValue.code(CHAR, "é")).hasToString("'\\u00e9'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xy", "\ud800"})
  void what_is_no_character_does_not_fit(String text) {
    assertThatThrownBy(() -> DefaultValue.check(CHAR, text))
        .isInstanceOf(DefaultValue.UnfitException.class)
        .hasMessage("is one character.");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STRING", "CHAR", "URI"})
  void a_text_that_is_none_of_its_type_does_not_fit(ScalarKind kind) {
    JsonType.Scalar type = new JsonType.Scalar(ClassName.get("", "Any"), kind);

    assertThatThrownBy(() -> DefaultValue.check(type, "no such value!"))
        .isInstanceOf(DefaultValue.UnfitException.class)
        .hasMessageStartingWith("is ");
  }
}
