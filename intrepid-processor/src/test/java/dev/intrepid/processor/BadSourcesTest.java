package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake is told once, where it was made. */
class BadSourcesTest {

  @ParameterizedTest
  @MethodSource("names")
  void a_mistake_is_one_error_at_the_smallest_place(String name) {
    Compilation compilation = Sources.compileLeniently(Sources.bad(name));

    List<String> told = told(compilation).map(BadSourcesTest::line).toList();

    assertThat(told).as("what is told of %s", name).hasSize(1);
    Golden.check(
        Sources.RESOURCES.resolve("bad").resolve(name + ".expected.txt"), told.get(0) + "\n");
  }

  static List<String> names() {
    return Sources.bad();
  }

  /** Errors of anybody, and our notes. */
  private static Stream<Diagnostic<? extends JavaFileObject>> told(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(
            diagnostic ->
                diagnostic.getKind() == Diagnostic.Kind.ERROR
                    || diagnostic.getMessage(Locale.ROOT).startsWith("[Intrepid"));
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getLineNumber()
        + ":"
        + diagnostic.getColumnNumber()
        + ": "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
