package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.Intrepid;
import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What generated upcasts make of what is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedUpcastsTest {

  /** A bound that only a hang reaches. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private static final String PLACED =
      "{'orderId':'o-1','customerId':'a','cents':7,'currency':'USD'}";

  private static Program program;

  @BeforeAll
  static void load() {
    program = Program.load("Upcasts");
  }

  @Test
  void a_record_goes_on_as_json_and_as_a_record_again() throws Exception {
    assertThat(
            booked(
                "order/o-1", "OrderPlaced", 1, "{'orderId':'o-1','customer':'Ada','euros':12.35}"))
        .containsExactly("OrderPlaced[orderId=o-1, customerId=unknown, cents=1235, currency=EUR]");
  }

  @Test
  void json_begins_in_any_version() throws Exception {
    assertThat(
            booked("orders/o-1", "OrderPlaced", 2, "{'orderId':'o-1','customer':'Ada','cents':7}"))
        .containsExactly("OrderPlaced[orderId=o-1, customerId=unknown, cents=7, currency=EUR]");
    assertThat(
            booked("orders/o-1", "OrderPlaced", 4, "{'orderId':'o-1','customerId':'a','cents':7}"))
        .containsExactly("OrderPlaced[orderId=o-1, customerId=a, cents=7, currency=EUR]");
  }

  @Test
  void the_newest_version_is_read_under_its_former_names_too() throws Exception {
    assertThat(booked("orders/o-1", "OrderMade", 5, PLACED))
        .containsExactly("OrderPlaced[orderId=o-1, customerId=a, cents=7, currency=USD]");
  }

  @Test
  void an_old_version_is_read_under_the_former_names_of_its_type() throws Exception {
    assertThat(booked("orders/o-1", "shop.OrderMade", 4, PLACED))
        .containsExactly("OrderPlaced[orderId=o-1, customerId=a, cents=7, currency=EUR]");
  }

  @Test
  void a_chain_that_drops_a_message_ends_there() throws Exception {
    assertThat(
            booked("orders/o-1", "OrderPlaced", 2, "{'orderId':'o-1','customer':'Ada','cents':0}"))
        .isEmpty();
    assertThat(booked("notices", "Noticed", 1, "{'text':''}")).isEmpty();
  }

  @Test
  void a_sealed_interface_goes_on_as_what_it_is() throws Exception {
    assertThat(booked("notices", "Noticed", 1, "{'text':'abc'}"))
        .containsExactly("OrderPaid[orderId=abc, cents=3]");
    assertThat(
            booked(
                "orders/o-1", "PlacedAndPaid", 1, "{'orderId':'o-1','customerId':'a','cents':7}"))
        .containsExactly(
            "OrderPlaced[orderId=o-1, customerId=a, cents=7, currency=EUR]",
            "OrderPaid[orderId=o-1, cents=7]");
  }

  @Test
  void what_fails_in_the_middle_is_told_with_the_name_of_its_upcast() {
    assertThatThrownBy(() -> booked("orders/o-1", "OrderPlaced", 3, "{'orderId':'o-1'}"))
        .hasMessageContaining("The upcast Upcasts.customerId(ObjectNode) failed:")
        .hasMessageContaining("type: OrderPlaced, version: 3");
  }

  /** What the ledger has booked of one stored message, in this order. */
  private static List<String> booked(String stream, String type, int version, String json)
      throws Exception {
    try (Intrepid app =
        Intrepid.builder()
            .repo("memory:")
            .registry(program.registry())
            .handlers(program.instance("shop.Ledger"))
            .start()) {
      Json data = Json.of(json.replace('\'', '"'));
      app.awaitHandled(app.publish(PendingEvent.entry(stream, type, version, data)), SOON);
      return app
          .repo()
          .entriesSince(SubscriptionTopic.stream("bookings"), Shard.ALL, 0, 10)
          .records()
          .stream()
          .map(booking -> program.roundTrip("Booked", booking.data().toString()))
          .map(booking -> booking.substring("{\"what\":\"".length(), booking.length() - 2))
          .toList();
    }
  }
}
