package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a subscriber says of itself, and keeps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriberPromisesTest {

  private static final String EVENTS =
      """
      package shop;

      import dev.intrepid.annotations.Event;

      final class Events {
        sealed interface OrderEvent {}

        sealed interface MoneyEvent extends OrderEvent {}

        @Event(stream = "orders/{id}")
        record Shipped(String id) implements OrderEvent {}

        @Event(stream = "orders/{id}")
        record Paid(String id) implements MoneyEvent {}

        @Event(stream = "orders/{id}", type = "Paid", version = 2)
        record PaidInFull(String id) implements MoneyEvent {
          @dev.intrepid.annotations.Upcast
          static PaidInFull of(Paid paid) {
            return new PaidInFull(paid.id());
          }
        }
      }
      """;

  @Test
  void a_handler_of_the_whole_interface_is_exhaustive() {
    assertThat(subscriber("exhaustive = true", "@OnEvent void any(Events.OrderEvent event) {}"))
        .succeededWithoutWarnings();
  }

  @Test
  void an_old_version_needs_no_handler_of_its_own() {
    assertThat(
            subscriber(
                "exhaustive = true",
                """
                @OnEvent void paid(Events.PaidInFull paid) {}
                @OnEvent void shipped(Events.Shipped shipped) {}
                """))
        .succeededWithoutWarnings();
  }

  @Test
  void the_outer_interface_is_handled_whole_too() {
    assertThat(subscriber("exhaustive = true", "@OnEvent void money(Events.MoneyEvent money) {}"))
        .hadErrorContaining(
            "[Intrepid/SubscriberIsNotExhaustive] Orders is exhaustive and has no handler of"
                + " Events.Shipped, which Events.OrderEvent permits.");
  }

  @Test
  void a_subscriber_that_promises_nothing_picks_what_it_wants() {
    assertThat(subscriber("", "@OnEvent void paid(Events.PaidInFull paid) {}"))
        .succeededWithoutWarnings();
  }

  @Test
  void a_circle_that_is_meant_has_no_warning() {
    assertThat(
            subscriber(
                "cyclic = true",
                "@OnEvent Events.Shipped again(Events.Shipped shipped) {" + " return shipped; }"))
        .succeededWithoutWarnings();
  }

  @Test
  void a_chain_is_no_circle() {
    assertThat(
            subscriber(
                "",
                """
                @OnEvent Events.Shipped ship(Events.PaidInFull paid) {
                  return new Events.Shipped(paid.id());
                }

                @OnEvent void shipped(Events.Shipped shipped) {}
                """))
        .succeededWithoutWarnings();
  }

  private static Compilation subscriber(String promises, String handlers) {
    return Sources.compile(
        List.of(
            Sources.source("shop.Events", EVENTS),
            Sources.source(
                "shop.Orders",
                """
                package shop;

                import dev.intrepid.annotations.OnEvent;
                import dev.intrepid.annotations.Subscriber;

                @Subscriber(%s)
                final class Orders {
                  %s
                }
                """
                    .formatted(promises, handlers))));
  }
}
