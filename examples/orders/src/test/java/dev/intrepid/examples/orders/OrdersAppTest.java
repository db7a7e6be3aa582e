package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.Shard;
import dev.intrepid.repo.SubscriptionTopic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersAppTest {

  private static final long PAID_IN_LOT_1 =
      eventsOf(new Lot(1)).stream().filter(OrderPaid.class::isInstance).count();

  @TempDir private Path folder;

  private String repo = "";

  @BeforeEach
  void use_a_repo_of_its_own() {
    repo = "sqlite:" + folder.resolve("orders.db");
  }

  @Test
  void a_run_publishes_a_lot_and_its_handlers_bill_and_ship_what_is_paid() {
    run("run", "orders");

    Map<String, Long> types = eventsByType();
    assertThat(types)
        .containsEntry("OrderPlaced", 1_000L)
        .containsEntry("OrderPaid", PAID_IN_LOT_1)
        .containsEntry("OrderShipped", PAID_IN_LOT_1)
        .containsEntry("LotFinished", 1L);
    assertThat(types.get("ReceiptSent")).isLessThan(PAID_IN_LOT_1).isPositive();
  }

  @Test
  void the_memos_add_up_to_the_lot() {
    run("run", "orders");

    try (Intrepid app = Intrepid.builder().repo(repo).start()) {
      long orders =
          Lot.CUSTOMERS.stream()
              .mapToLong(c -> app.view(Spend_Memo.uri(c)).map(Spend::orders).orElse(0))
              .sum();
      assertThat(orders).isEqualTo(PAID_IN_LOT_1);
      assertThat(app.view(Sales_Memo.uri()).orElse(Sales.none())).isEqualTo(salesOf(new Lot(1)));
    }
  }

  @Test
  void the_next_run_adds_the_next_lot() {
    run("run", "orders");
    String out = run("run", "orders");

    assertThat(out).startsWith("Lot 2: ");
    assertThat(eventsByType())
        .containsEntry("OrderPlaced", 2_000L)
        .containsEntry("LotFinished", 2L);
  }

  @Test
  void a_lot_that_was_interrupted_is_finished_and_nothing_is_there_twice() {
    try (Intrepid app = Intrepid.builder().repo(repo).start()) {
      app.publish(OrdersApp.orders(new Lot(1), 0, 300, app));
    }

    run("run", "orders");

    assertThat(eventsByType())
        .containsEntry("OrderPlaced", 1_000L)
        .containsEntry("OrderPaid", PAID_IN_LOT_1)
        .containsEntry("OrderShipped", PAID_IN_LOT_1)
        .containsEntry("LotFinished", 1L);
  }

  @Test
  void it_is_told_what_to_try_next_and_that_works() {
    String out = run("run", "orders");

    assertThat(out).contains("Try next:", "intrepid events --stream orders/o-1 --repo ");
    assertThat(run("events", "--stream", "orders/o-1")).contains("OrderPlaced");
    assertThat(run("memos", "view", "customers/ada/spend")).contains("\"customerId\" : \"ada\"");
    assertThat(run("subscriptions")).contains("billing", "bestsellers", "shipping");
  }

  private String run(String... args) {
    return Launched.run(repo, args);
  }

  private Map<String, Long> eventsByType() {
    Map<String, Long> types = new HashMap<>();
    try (IntrepidRepo opened = IntrepidRepo.open(repo)) {
      for (EventRecord event :
          opened.entriesSince(SubscriptionTopic.all(), Shard.ALL, 0, 100_000)) {
        types.merge(event.type(), 1L, Long::sum);
      }
    }
    return types;
  }

  private static List<OrderEvent> eventsOf(Lot lot) {
    return IntStream.range(0, Lot.ORDERS).boxed().flatMap(i -> lot.events(i).stream()).toList();
  }

  private static Sales salesOf(Lot lot) {
    return Sales.none()
        .plus(
            eventsOf(lot).stream()
                .filter(OrderPlaced.class::isInstance)
                .map(OrderPlaced.class::cast)
                .toList());
  }
}
