package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that name generated classes do not fail for a mistake that is elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlyTheMistakeTest {

  private static final List<JavaFileObject> SOURCES =
      List.of(
          Sources.source(
              "shop.Paid",
              """
              package shop;

              @dev.intrepid.annotations.Event(stream = "orders/{id}")
              record Paid(String id) {}
              """),
          Sources.source(
              "shop.State",
              """
              package shop;

              @dev.intrepid.annotations.Cached("orders/{id}/state")
              record State(String id) {}
              """),
          Sources.source(
              "shop.Rates",
              """
              package shop;

              final class Rates {
                @dev.intrepid.annotations.Cached("rates/{base}")
                int rate(String base) {
                  return 1;
                }
              }
              """),
          Sources.source(
              "shop.Names",
              """
              package shop;

              import static shop.State_Memo.uri;

              final class Names {
                Paid_Event event = Paid_Event.INSTANCE;

                State_Memo memo(Rates_rate_Memo rate) {
                  return State_Memo.INSTANCE;
                }

                Object uris() {
                  return java.util.List.of(uri("1"), Rates_rate_Memo.uri("EUR"));
                }
              }
              """));

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("compilers")
  void a_wrong_handler_is_one_error(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                final class Wrong {
                  @dev.intrepid.annotations.OnEvent
                  void handle(String text) {}
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/NoMessage]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_wrong_message_is_one_error(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                @dev.intrepid.annotations.Event(stream = "wrong/{idd}")
                record Wrong(String id) {}
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/TemplateVariableIsUnknown]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_part_without_a_codec_is_one_error(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                @dev.intrepid.annotations.Event(stream = "wrong")
                record Wrong(java.util.List<Part> parts) {
                  record Part(Thread thread) {}
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/NoCodec]"));
  }

  static Stream<JavaCompiler> compilers() {
    return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  private List<String> told(JavaCompiler compiler, String wrong) {
    List<JavaFileObject> sources = new ArrayList<>(SOURCES);
    sources.add(Sources.source("shop.Wrong", "package shop;\n" + wrong));
    return new Workspace(compiler, folder)
        .write(sources).compileAll().stream()
            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
            .map(one -> one.getMessage(Locale.ROOT))
            .toList();
  }
}
