package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A type that another processor writes, wherever it is used, in the next round or the one after.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeferralTest {

  private static final JavaFileObject PAID =
      Sources.source(
          "shop.OrderPaid",
          """
          package shop;

          import dev.intrepid.annotations.Event;

          @Event(stream = "orders/{orderId}")
          record OrderPaid(String orderId) {}
          """);

  /** A second processor writes in the same round, so that there is a later round to write in. */
  private static final String OTHER = "package shop; final class Other {}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | record Written(String text) {}
          2 | record Written(String text) {}
          3 | record Written(String text) {}
          2 | enum Written { A }
          2 | sealed interface Written { record A() implements Written {} }
          """)
  void as_a_component(int round, String written) {
    works(round, written, "@Event(stream = \"uses\") record Uses(java.util.List<Written> all) {}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_a_message(int round) {
    works(round, EVENT, "final class Uses { @OnEvent void handle(Written written) {} }");
    works(
        round, EVENT, "final class Uses { @OnEvent void handle(java.util.List<Written> all) {} }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_the_interface_of_a_message(int round) {
    works(
        round,
        "sealed interface Written permits Uses {}",
        "@Event(stream = \"uses/{id}\") record Uses(String id) implements Written {}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_one_that_a_sealed_interface_permits(int round) {
    works(
        round,
        EVENT.replace("(String id)", "(String id) implements Uses.Any"),
        "final class Uses {"
            + " sealed interface Any permits Some, Written {}"
            + " @Event(stream = \"uses/{id}\") record Some(String id) implements Any {}"
            + " @OnEvent void handle(Any any) {} }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_one_that_the_sealed_interface_of_a_component_permits(int round) {
    works(
        round,
        "record Written(int a) implements Uses.Any {}",
        "@Event(stream = \"uses\") record Uses(Any any) {"
            + " sealed interface Any permits Some, Written {}"
            + " record Some(String id) implements Any {} }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_what_is_published(int round) {
    works(
        round,
        EVENT,
        "final class Uses { @OnEvent java.util.Optional<Written> handle(OrderPaid paid) {"
            + " return java.util.Optional.empty(); } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_a_memo(int round) {
    works(
        round,
        "@dev.intrepid.annotations.Cached(\"orders/{orderId}/memo\")"
            + " record Written(String orderId) {}",
        "final class Uses { @OnEvent Written handle(OrderPaid paid,"
            + " dev.intrepid.Cache<Written> memo) { return new Written(paid.orderId()); } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_the_value_of_a_memo(int round) {
    works(
        round,
        "record Written(String orderId) {}",
        "final class Uses { @OnEvent @Cached(\"all\") Written handle(OrderPaid paid,"
            + " @Cached(\"all\") dev.intrepid.Cache<Written> memo) {"
            + " return new Written(paid.orderId()); } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_state(int round) {
    works(
        round,
        "final class Written {}",
        "final class Uses { @OnEvent void handle(OrderPaid paid, Written state) {} }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_what_is_computed(int round) {
    works(
        round,
        "record Written(String id) {}",
        "final class Uses { @Cached(\"uses/{id}\") java.util.Optional<Written> compute(String id) {"
            + " return java.util.Optional.empty(); } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_a_variable(int round) {
    works(
        round,
        "enum Written { A }",
        "final class Uses { @Cached(\"uses/{id}\") int compute(Written id) { return 1; } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_what_drops_a_memo(int round) {
    works(
        round,
        EVENT,
        "final class Uses { @Cached(value = \"uses/{id}\", evictOn = Written.class,"
            + " evict = @Evict(on = Written.class, uri = \"uses/*\"))"
            + " int compute(String id) { return 1; } }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void as_what_a_method_takes_whose_memo_another_takes(int round) {
    works(
        round,
        "final class Written {}",
        "final class Uses { @Cached(\"uses/{orderId}\") int compute(String orderId, Written w) {"
            + " return 1; } }",
        Sources.source(
            "shop.Takes",
            """
            package shop;

            import dev.intrepid.annotations.Cached;
            import dev.intrepid.annotations.OnEvent;

            final class Takes {
              @OnEvent
              void handle(OrderPaid paid, @Cached("uses/{orderId}") int uses) {}
            }
            """));
  }

  @Test
  void methods_of_two_rounds_compute_no_common_memos() {
    Compilation compilation =
        Sources.compile(
            List.of(
                uses("final class Uses { @Cached(\"uses/{id}\") int uses(int id) { return 1; } }")),
            new Writes("shop.Written", WRITTEN_METHOD, 1));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining(
            "[Intrepid/RoutesAreAmbiguous] Uses.uses(int) at \"uses/{id}\" and Written.of() at"
                + " \"uses/all\"");
  }

  private static final String WRITTEN_METHOD =
      "package shop; final class Written {"
          + " @dev.intrepid.annotations.Cached(\"uses/all\") int of() { return 1; } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final class Uses { @Cached(\"uses/{id}\") int compute(Written id) { return 1; } }",
        "final class Uses { @Cached(value = \"uses/{id}\", evictOn = Written.class)"
            + " int compute(String id) { return 1; } }",
        "@Event(stream = \"uses\") record Uses(Written all) {}",
        "@Event(stream = \"uses\") record Uses(java.util.List<Written> all) {}",
        "final class Uses { @OnEvent void handle(Written written) {} }",
        "final class Uses { @OnEvent void handle(OrderPaid paid, Written state) {} }",
        "abstract class Uses { @OnEvent abstract Written handle(OrderPaid paid); }",
        "@Event(stream = \"uses\") record Uses() implements Written {}",
      })
  void one_that_never_comes_is_the_compilers_error_alone(String uses) {
    Compilation compilation = Sources.compile(List.of(PAID, uses(uses)));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  private static final String EVENT =
      "@dev.intrepid.annotations.Event(stream = \"written/{id}\") record Written(String id) {}";

  private static void works(int round, String written, String uses, JavaFileObject... more) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(PAID, uses(uses)));
    sources.addAll(List.of(more));
    Compilation compilation =
        Sources.compile(
            sources,
            new Writes("shop.Other", OTHER, round - 1),
            new Writes("shop.Written", "package shop; " + written, round));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).keySet())
        .anyMatch(path -> path.matches("shop/Uses_(Event|Handlers|Memos)\\.java"));
  }

  private static JavaFileObject uses(String declaration) {
    return Sources.source(
        "shop.Uses", "package shop; import dev.intrepid.annotations.*; " + declaration);
  }
}
