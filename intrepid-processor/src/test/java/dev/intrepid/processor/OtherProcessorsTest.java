package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Other processors in the same compilation: what they write may be used in messages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherProcessorsTest {

  private static final JavaFileObject ORDER =
      Sources.source(
          "shop.OrderPlaced",
          """
          package shop;

          import dev.intrepid.annotations.Event;
          import java.util.List;

          @Event(stream = "orders/{orderId}")
          record OrderPlaced(String orderId, List<Line> lines) {}
          """);

  private static final JavaFileObject PAID =
      Sources.source(
          "shop.OrderPaid",
          """
          package shop;

          import dev.intrepid.annotations.Event;

          @Event(stream = "orders/{orderId}")
          record OrderPaid(String orderId) {}
          """);

  private static final JavaFileObject HANDLERS =
      Sources.source(
          "shop.Orders",
          """
          package shop;

          import dev.intrepid.annotations.OnEvent;
          import java.util.Optional;

          final class Orders {
            @OnEvent
            Optional<OrderShipped> placed(OrderPlaced placed, Line state) {
              return Optional.empty();
            }
          }
          """);

  private static final String V1 =
      "@dev.intrepid.annotations.Event(stream = \"orders/{id}\", type = \"Placed\")"
          + " record PlacedV1(String id) {}";
  private static final JavaFileObject PLACED = placed(2);
  private static final JavaFileObject PLACED_V3 = placed(3);
  private static final JavaFileObject UPCASTS =
      Sources.source(
          "shop.Upcasts",
          """
          package shop;

          import dev.intrepid.annotations.Upcast;

          final class Upcasts {
            @Upcast
            static Placed upcast(PlacedV1 old) {
              return new Placed(old.id());
            }
          }
          """);

  @Test
  void a_record_written_by_another_processor_is_a_component() {
    Compilation compilation =
        Sources.compile(
            List.of(ORDER, PAID), writes("Line", "record Line(String sku, int quantity) {}"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/OrderPlaced_Event.java"))
        .contains("new Line(sku, quantity)");
  }

  @Test
  void types_of_a_later_round_are_in_a_registry_too() {
    Compilation compilation =
        Sources.compile(
            List.of(ORDER, PAID), writes("Line", "record Line(String sku, int quantity) {}"));

    assertThat(
            Outputs.of(compilation).get("META-INF/services/dev.intrepid.codegen.Registry").lines())
        .containsExactly("shop.OrderPaid_Registry", "shop.OrderPlaced_Registry");
  }

  @Test
  void a_message_written_by_another_processor_is_published() {
    Compilation compilation =
        Sources.compile(
            List.of(ORDER, HANDLERS),
            writes("Line", "record Line(String sku) {}"),
            writes(
                "OrderShipped",
                "@dev.intrepid.annotations.Event(stream = \"orders/{id}\")"
                    + " record OrderShipped(String id) {}"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation))
        .containsKeys("shop/OrderShipped_Event.java", "shop/Orders_Handlers.java");
  }

  @Test
  void upcasts_of_a_message_written_by_another_processor_wait_for_it_together() {
    Compilation compilation = Sources.compile(List.of(PLACED, UPCASTS), writes("PlacedV1", V1));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/Upcasts_Upcasts.java"))
        .contains("step.message(Placed_Event.INSTANCE, step.made(Upcasts.upcast(old)))");
  }

  @Test
  void a_hole_in_the_versions_is_told_after_waiting_too() {
    Compilation compilation = Sources.compile(List.of(PLACED_V3, UPCASTS), writes("PlacedV1", V1));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("Nothing makes Placed v3 of messages in version 2.");
  }

  @Test
  void an_exception_written_by_another_processor_is_named_by_a_retry() {
    JavaFileObject mails =
        Sources.source(
            "shop.Mails",
            """
            package shop;

            import dev.intrepid.annotations.OnEvent;
            import dev.intrepid.annotations.Retry;
            import dev.intrepid.annotations.Subscriber;

            @Subscriber(retry = @Retry(on = Busy.class))
            final class Mails {
              @OnEvent
              void placed(Placed placed) {}
            }
            """);
    Compilation compilation =
        Sources.compile(
            List.of(placed(1), mails),
            writes(
                "Busy",
                "final class Busy extends Exception {"
                    + " private static final long serialVersionUID = 1L; }"));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/Mails_Handlers.java"))
        .contains(".only(List.of(Busy.class), List.of())");
  }

  @Test
  void a_type_that_nobody_writes_is_the_compilers_error_alone() {
    Compilation compilation = Sources.compile(List.of(ORDER, PAID));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
  }

  @Test
  void a_name_that_another_has_written_is_one_error_on_the_users_type() {
    Compilation compilation =
        Sources.compile(List.of(PAID), writes("OrderPaid_Event", "final class OrderPaid_Event {}"));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[Intrepid/GeneratedNameIsTaken] OrderPaid_Event would be generated")
        .inFile(PAID)
        .onLine(6);
  }

  private static JavaFileObject placed(int version) {
    return Sources.source(
        "shop.Placed",
        "package shop; @dev.intrepid.annotations.Event(stream = \"orders/{id}\", version = "
            + version
            + ") record Placed(String id) {}");
  }

  static Processor writes(String name, String declaration) {
    return new Writes("shop." + name, "package shop; " + declaration);
  }
}
