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
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @MethodSource("compilers")
  void what_is_written_for_the_wrong_message_itself_may_be_named(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                @dev.intrepid.annotations.Event(stream = "wrong/{idd}")
                record Wrong(String id) {
                  static final Wrong_Event EVENT = Wrong_Event.INSTANCE;

                  dev.intrepid.repo.PendingEvent pending(dev.intrepid.json.JsonFormat format) {
                    return EVENT.pending(this, format);
                  }
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/TemplateVariableIsUnknown]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void what_is_written_for_the_wrong_memo_itself_may_be_named(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                @dev.intrepid.annotations.Cached("wrong/{idd}")
                record Wrong(String id) {
                  static Wrong_Memo memo = Wrong_Memo.INSTANCE;

                  static dev.intrepid.Cache<Wrong> view(dev.intrepid.Intrepid app) {
                    return app.view(Wrong_Memo.uri("1"));
                  }
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/TemplateVariableIsUnknown]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void the_uri_of_a_memo_with_type_parameters_may_be_asked_for(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                @dev.intrepid.annotations.Cached("wrong/{id}")
                record Wrong<T>(String id) {
                  static final Object URI = Wrong_Memo.uri("1");
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/CachedIsGeneric]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void what_is_written_for_a_class_with_a_wrong_method_may_be_named(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                final class Wrong {
                  Object tables = java.util.List.of(Wrong_Handlers.FACTORY, Wrong_Memos.FACTORY);
                  Object upcasts = Wrong_Upcasts.ALL;
                  dev.intrepid.codegen.Registry registry = new Paid_Registry();

                  @dev.intrepid.annotations.OnEvent
                  void paid(Paid paid) {}

                  @dev.intrepid.annotations.OnEvent
                  void wrong(String text) {}

                  @dev.intrepid.annotations.Cached("wrong/{name}")
                  int count(String name) {
                    return 1;
                  }

                  @dev.intrepid.annotations.Upcast(type = "Booked", from = 1)
                  static tools.jackson.databind.node.ObjectNode up(
                      tools.jackson.databind.node.ObjectNode old) {
                    return old;
                  }

                  int view(dev.intrepid.Intrepid app) {
                    return app.view(Wrong_count_Memo.uri("a")).map(Integer::intValue).orElse(0);
                  }

                  @dev.intrepid.annotations.Event(stream = "bookings", version = 2)
                  record Booked() {}
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/NoMessage]"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void tables_that_name_a_message_wait_as_long_as_its_upcasts_do(JavaCompiler compiler) {
    List<JavaFileObject> sources =
        List.of(
            Sources.source(
                "shop.Booked",
                """
                package shop;

                @dev.intrepid.annotations.Event(stream = "bookings", version = 2)
                record Booked() {}
                """),
            Sources.source(
                "shop.Takes",
                """
                package shop;

                final class Takes {
                  @dev.intrepid.annotations.OnEvent
                  void booked(Booked booked) {}
                }
                """),
            Sources.source(
                "shop.TakesMany",
                """
                package shop;

                final class TakesMany {
                  @dev.intrepid.annotations.OnEvent
                  void booked(java.util.List<Booked> booked) {}
                }
                """),
            Sources.source(
                "shop.Returns",
                """
                package shop;

                final class Returns {
                  @dev.intrepid.annotations.OnEvent
                  java.util.Optional<Booked> paid(Paid paid) {
                    return java.util.Optional.empty();
                  }
                }
                """),
            Sources.source(
                "shop.Drops",
                """
                package shop;

                final class Drops {
                  @dev.intrepid.annotations.Cached(value = "drops", evictOn = Booked.class)
                  int drops() {
                    return 1;
                  }
                }
                """));

    List<String> told =
        told(
            compiler,
            """
            final class Wrong {
              @dev.intrepid.annotations.Upcast(type = "Booked", from = 1)
              static tools.jackson.databind.node.ObjectNode up(
                  tools.jackson.databind.node.ObjectNode old) {
                return old;
              }

              @dev.intrepid.annotations.Cached(value = "wrong", evictOn = Nope.class)
              int wrong() {
                return 1;
              }
            }
            """,
            sources);

    assertThat(told).hasSize(1).allMatch(error -> error.contains("Nope"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void an_upcast_waits_as_long_as_the_old_record_does_that_it_takes(JavaCompiler compiler) {
    List<JavaFileObject> sources =
        List.of(
            Sources.source(
                "shop.Booked",
                """
                package shop;

                @dev.intrepid.annotations.Event(stream = "bookings", version = 2)
                record Booked() {}
                """),
            Sources.source(
                "shop.Ups",
                """
                package shop;

                final class Ups {
                  @dev.intrepid.annotations.Upcast
                  static Booked up(Wrong old) {
                    return new Booked();
                  }

                  @dev.intrepid.annotations.OnEvent
                  void paid(Paid paid) {}
                }
                """));

    List<String> told =
        told(
            compiler,
            """
            @dev.intrepid.annotations.Event(stream = "bookings", type = "Booked")
            record Wrong(String id) {
              @dev.intrepid.annotations.OnEvent
              static void paid(Paid paid, Nope nope) {}
            }
            """,
            sources);

    assertThat(told).isNotEmpty().allMatch(error -> error.contains("Nope"));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void a_private_class_of_handlers_and_upcasts_is_one_error(JavaCompiler compiler) {
    assertThat(
            told(
                compiler,
                """
                final class Wrong {
                  @dev.intrepid.annotations.Event(stream = "bookings", version = 3)
                  record Booked() {}

                  private static final class Inside {
                    @dev.intrepid.annotations.OnEvent
                    void paid(Paid paid) {}

                    @dev.intrepid.annotations.Upcast(type = "Booked", from = 1)
                    static tools.jackson.databind.node.ObjectNode up1(
                        tools.jackson.databind.node.ObjectNode old) {
                      return old;
                    }

                    @dev.intrepid.annotations.Upcast(type = "Booked", from = 2)
                    static tools.jackson.databind.node.ObjectNode up2(
                        tools.jackson.databind.node.ObjectNode old) {
                      return old;
                    }
                  }
                }
                """))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/HandlersClassIsPrivate]"));
  }

  @Test
  void a_module_that_provides_its_registry_is_told_the_mistake_alone() {
    List<JavaFileObject> sources =
        List.of(
            Sources.source(
                "module-info",
                """
                module shop {
                  requires dev.intrepid.runtime;
                  provides dev.intrepid.codegen.Registry with shop.Shop_Registry;
                }
                """),
            Sources.source(
                "shop.Wrong",
                """
                package shop;

                @dev.intrepid.annotations.Event(stream = "wrong/{idd}")
                record Wrong(String id) {}
                """));

    assertThat(
            errors(
                new Workspace(ToolProvider.getSystemJavaCompiler(), folder)
                    .asModule()
                    .write(sources)
                    .compileAll()))
        .hasSize(1)
        .allMatch(error -> error.contains("[Intrepid/TemplateVariableIsUnknown]"));
  }

  static Stream<JavaCompiler> compilers() {
    return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
  }

  private List<String> told(JavaCompiler compiler, String wrong) {
    return told(compiler, wrong, List.of());
  }

  private List<String> told(JavaCompiler compiler, String wrong, List<JavaFileObject> others) {
    List<JavaFileObject> sources = new ArrayList<>(SOURCES);
    sources.addAll(others);
    sources.add(Sources.source("shop.Wrong", "package shop;\n" + wrong));
    return errors(new Workspace(compiler, folder).write(sources).compileAll());
  }

  private static List<String> errors(List<Diagnostic<? extends JavaFileObject>> told) {
    return told.stream()
        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
        .map(one -> one.getMessage(Locale.ROOT))
        .toList();
  }
}
