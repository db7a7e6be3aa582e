package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, and that a strict build takes it. */
class GoodSourcesTest {

  @ParameterizedTest
  @MethodSource("names")
  void what_is_generated_is_as_expected(String name) {
    Path folder = Sources.RESOURCES.resolve("expected").resolve(name);

    SortedMap<String, String> generated = Outputs.of(Sources.compiled(name));

    generated.forEach((path, text) -> Golden.check(folder.resolve(path), text));
    assertThat(files(folder))
        .as("goldens of %s", name)
        .containsExactlyElementsOf(generated.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_strict_build_has_no_warning(String name) {
    Compilation compilation = Sources.compiled(name);

    assertThat(compilation).succeededWithoutWarnings();
  }

  static List<String> names() {
    return Sources.good();
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
