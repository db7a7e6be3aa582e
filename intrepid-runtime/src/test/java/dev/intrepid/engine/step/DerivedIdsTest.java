package dev.intrepid.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.codegen.SubscriberSpec.HandlerSpec;
import dev.intrepid.json.Json;
import dev.intrepid.repo.EventIds;
import dev.intrepid.repo.EventKind;
import dev.intrepid.repo.EventRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DerivedIdsTest {

  private static final UUID MESSAGE = UUID.fromString("01890000-0000-7000-8000-000000000001");

  private static HandlerSpec handler(String name) {
    return new HandlerSpec(name, false, List.of(), List.of("ReceiptSent"));
  }

  private static EventRecord stored(String type) {
    return new EventRecord(
        MESSAGE,
        "orders/o-1",
        EventKind.ENTRY,
        type,
        1,
        1,
        1,
        Instant.EPOCH,
        Json.of("{}"),
        Map.of());
  }

  private static DerivedIds ids(HandlerSpec... handlers) {
    return new DerivedIds("billing", List.of(handlers));
  }

  private static UUID id(String source, int index) {
    return EventIds.derived(MESSAGE, source, index);
  }

  @Test
  void they_are_derived_from_subscriber_and_handler() {
    DerivedIds ids = ids(handler("receipt(OrderPaid)"));

    assertThat(ids.next(stored("OrderPaid"), 0)).isEqualTo(id("billing/receipt(OrderPaid)", 0));
    assertThat(ids.next(stored("OrderPaid"), 0)).isEqualTo(id("billing/receipt(OrderPaid)", 1));
    assertThat(ids.key(stored("OrderPaid"), 0, 2))
        .isEqualTo(id("billing/receipt(OrderPaid)#delivery", 2));
  }

  @Test
  void each_message_counts_from_the_beginning() {
    DerivedIds ids = ids(handler("receipt(OrderPaid)"));
    ids.next(stored("OrderPaid"), 0);
    ids.begin();

    assertThat(ids.next(stored("OrderPaid"), 0)).isEqualTo(id("billing/receipt(OrderPaid)", 0));
  }

  @Test
  void they_are_derived_from_the_name_that_fits_the_stored_type() {
    DerivedIds ids =
        ids(
            handler("send(Payment)")
                .derivingIdsFrom("sales/receipt(OrderPaid)")
                .derivingIdsOf("Payment", "sales/receipt(Payment)"));

    assertThat(ids.next(stored("OrderPaid"), 0)).isEqualTo(id("sales/receipt(OrderPaid)", 0));
    assertThat(ids.key(stored("Payment"), 0, 0))
        .isEqualTo(id("sales/receipt(Payment)#delivery", 0));
  }

  @Test
  void two_handlers_made_of_one_count_together() {
    DerivedIds ids =
        ids(
            handler("sent(Paid)").derivingIdsFrom("billing/receipt(Order)"),
            handler("other(Paid)"),
            handler("sent(Refunded)").derivingIdsFrom("billing/receipt(Order)"));

    assertThat(ids.next(stored("Order"), 0)).isEqualTo(id("billing/receipt(Order)", 0));
    assertThat(ids.next(stored("Order"), 1)).isEqualTo(id("billing/other(Paid)", 0));
    assertThat(ids.next(stored("Order"), 2)).isEqualTo(id("billing/receipt(Order)", 1));
  }
}
