package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.lock.ScalarShape;
import dev.intrepid.processor.model.json.ScalarKind;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A type that is one JSON value is known wherever one could be forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComponentTypesTest {

  private static final Path FUZZING =
      Path.of("..", "fuzzing", "src", "test", "java", "dev", "intrepid", "fuzzing");

  @Test
  void each_is_a_type_of_the_lock() {
    assertThat(Arrays.stream(ScalarKind.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(ScalarShape.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource(ScalarKind.class)
  void each_is_in_the_table_of_the_docs(ScalarKind kind) {
    String page = Sources.read(Path.of("..", "docs", "json.md"));

    assertThat(page.lines().filter(line -> line.startsWith("|")))
        .anyMatch(
            row -> row.contains("`" + simple(kind) + "`") || row.contains("`" + kind.type() + "`"));
  }

  @ParameterizedTest
  @EnumSource(ScalarKind.class)
  void each_has_random_values_written_and_read(ScalarKind kind) {
    assertThat(Sources.read(FUZZING.resolve("Everything.java")))
        .containsPattern("\\b\\Q" + simple(kind) + "\\E [a-z]\\w*[,)]");
  }

  private static String simple(ScalarKind kind) {
    return kind.type().substring(kind.type().lastIndexOf('.') + 1);
  }
}
