package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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
  @ValueSource(
      strings = {
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

  private static void works(int round, String written, String uses) {
    Compilation compilation =
        Sources.compile(
            List.of(PAID, uses(uses)),
            new Writes("shop.Other", OTHER, round - 1),
            new Writes("shop.Written", "package shop; " + written, round));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).keySet())
        .anyMatch(
            path -> path.equals("shop/Uses_Event.java") || path.equals("shop/Uses_Handlers.java"));
  }

  private static JavaFileObject uses(String declaration) {
    return Sources.source(
        "shop.Uses", "package shop; import dev.intrepid.annotations.*; " + declaration);
  }
}
