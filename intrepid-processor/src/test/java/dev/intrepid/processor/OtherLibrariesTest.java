package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** Records of libraries that do not go with what is compiled here, told where they are used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherLibrariesTest {

  private static final List<JavaFileObject> LIBRARY =
      List.of(
          Sources.source(
              "library.Paid",
              """
              package library;

              import dev.intrepid.annotations.Event;

              @Event(stream = "orders/{id}")
              public record Paid(String id) {}
              """),
          Sources.source(
              "library.State",
              """
              package library;

              import dev.intrepid.annotations.Cached;

              @Cached("orders/{id}/state")
              public record State(String id) {}
              """));

  private static final JavaFileObject PAID_HERE =
      Sources.source(
          "shop.Paid",
          """
          package shop;

          import dev.intrepid.annotations.Event;

          @Event(stream = "orders/{id}")
          record Paid(String id) {}
          """);

  private static final String MISSING =
      "[Intrepid/AdapterIsMissing] library.Paid has no Paid_Event. The processor writes it where the"
          + " record is compiled, and generated code calls it. Compile library.Paid with"
          + " intrepid-processor on its processor path, or give its source to this compilation,"
          + " too.";

  private static final String SAME =
      "[Intrepid/DuplicateEventType] shop.Paid and library.Paid are both stored as \"Paid\". A type"
          + " and version in the log stands for one record. Give one of them another type or"
          + " version in its @Event.";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("compilers")
  void a_message_compiled_without_the_processor_is_told_where_it_is_taken(JavaCompiler compiler) {
    assertThat(
            told(
                unprocessed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  void paid(library.Paid paid) {}
                }
                """))
        .containsExactly("5: " + MISSING);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_message_compiled_without_the_processor_is_told_where_it_is_published(
      JavaCompiler compiler) {
    assertThat(
            told(
                unprocessed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  java.util.List<library.Paid> paid(Paid paid) {
                    return java.util.List.of();
                  }
                }
                """,
                Sources.source(
                    "shop.Paid",
                    """
                    package shop;

                    @dev.intrepid.annotations.Event(stream = "orders/{id}", type = "paid")
                    record Paid(String id) {}
                    """)))
        .containsExactly("5: " + MISSING);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_memo_compiled_without_the_processor_is_told_where_it_is_taken(JavaCompiler compiler) {
    assertThat(
            told(
                unprocessed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  void paid(Paid paid, dev.intrepid.Cache<library.State> state) {}
                }
                """,
                PAID_HERE))
        .containsExactly("5: " + MISSING.replace("Paid", "State").replace("Event", "Memo"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_message_compiled_without_the_processor_is_told_where_it_is_upcast(JavaCompiler compiler) {
    assertThat(
            told(
                unprocessed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.Upcast
                  static Paid paid(library.Paid paid) {
                    return new Paid(paid.id());
                  }
                }
                """,
                Sources.source(
                    "shop.Paid",
                    """
                    package shop;

                    @dev.intrepid.annotations.Event(stream = "orders/{id}", version = 2)
                    record Paid(String id) {}
                    """)))
        .containsExactly("5: " + MISSING);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_message_compiled_without_the_processor_is_told_where_it_drops_memos(
      JavaCompiler compiler) {
    assertThat(
            told(
                unprocessed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.Cached(value = "n/{id}", evictOn = library.Paid.class)
                  int paid(String id) {
                    return 1;
                  }
                }
                """))
        .containsExactly("4: " + MISSING);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_source_that_the_compiler_finds_by_itself_is_told_where_it_is_used(JavaCompiler compiler) {
    Workspace workspace =
        new Workspace(compiler, folder)
            .write(LIBRARY)
            .write(
                List.of(
                    source(
                        """
                        final class Orders {
                          @dev.intrepid.annotations.OnEvent
                          void paid(library.Paid paid) {}
                        }
                        """)))
            .findingSources();

    assertThat(lines(workspace.compile("shop.Orders"))).containsExactly("5: " + MISSING);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void two_messages_of_one_type_are_told_at_the_second_handler(JavaCompiler compiler) {
    assertThat(
            told(
                processed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  void here(Paid paid) {}

                  @dev.intrepid.annotations.OnEvent
                  void there(library.Paid paid) {}
                }
                """,
                PAID_HERE))
        .containsExactly("8: " + SAME);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_message_of_a_librarys_type_is_told_where_that_is_taken(JavaCompiler compiler) {
    assertThat(
            told(
                processed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  void there(library.Paid paid) {}
                }
                """,
                PAID_HERE))
        .hasSize(1)
        .allMatch(
            text -> text.contains("[Intrepid/DuplicateEventType] library.Paid and shop.Paid"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_library_that_was_compiled_with_the_processor_is_used(JavaCompiler compiler) {
    assertThat(
            told(
                processed(compiler),
                compiler,
                """
                final class Orders {
                  @dev.intrepid.annotations.OnEvent
                  void paid(library.Paid paid, dev.intrepid.Cache<library.State> state) {}

                  @dev.intrepid.annotations.OnEvent
                  java.util.Optional<library.State> again(library.Paid paid) {
                    return java.util.Optional.empty();
                  }
                }
                """))
        .isEmpty();
  }

  static Stream<JavaCompiler> compilers() {
    return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  private Workspace processed(JavaCompiler compiler) {
    Workspace library = new Workspace(compiler, folder.resolve("library")).write(LIBRARY);
    assertThat(lines(library.compileAll())).isEmpty();
    return library;
  }

  private Workspace unprocessed(JavaCompiler compiler) {
    Workspace library =
        new Workspace(compiler, folder.resolve("library")).write(LIBRARY).withoutProcessor();
    assertThat(lines(library.compileAll())).isEmpty();
    return library;
  }

  private List<String> told(
      Workspace library, JavaCompiler compiler, String handlers, JavaFileObject... more) {
    return lines(
        new Workspace(compiler, folder.resolve("shop"))
            .on(library)
            .write(List.of(source(handlers)))
            .write(List.of(more))
            .compileAll());
  }

  private static JavaFileObject source(String declaration) {
    return Sources.source("shop.Orders", "package shop;\n\n" + declaration);
  }

  private static List<String> lines(List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getLineNumber() + ": " + one.getMessage(Locale.ROOT))
        .toList();
  }
}
