package shop;

import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes old messages new with the upcasts of {@link Upcasts}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class Upcasts_Upcasts {
  /**
   * One for each old version.
   */
  static final List<Upcaster> ALL = List.of(
      new Upcaster(
          "Noticed",
          1,
          SubscriptionTopic.stream("notices"),
          "notices",
          List.of(OrderPaid_Event.INSTANCE, OrderPlaced_Event.INSTANCE),
          (stored, step) -> noticedV1(step.stored(Noticed_Event.INSTANCE, stored), step),
          OrderEvent.class),
      new Upcaster(
          "OrderPlaced",
          2,
          SubscriptionTopic.prefix("orders/"),
          "orders/{orderId}",
          List.of(OrderPlaced_Event.INSTANCE),
          (stored, step) -> orderPlacedV2(step.stored(stored), step)),
      new Upcaster(
          "OrderPlaced",
          3,
          SubscriptionTopic.prefix("orders/"),
          "orders/{orderId}",
          List.of(OrderPlaced_Event.INSTANCE),
          (stored, step) -> orderPlacedV3(step.stored(stored), step)),
      new Upcaster(
          "OrderPlaced",
          4,
          SubscriptionTopic.prefix("orders/"),
          "orders/{orderId}",
          List.of(OrderPlaced_Event.INSTANCE),
          (stored, step) -> orderPlacedV4(step.stored(stored), step)),
      new Upcaster(
          "PlacedAndPaid",
          1,
          SubscriptionTopic.prefix("orders/"),
          "orders/{orderId}",
          List.of(OrderPaid_Event.INSTANCE, OrderPlaced_Event.INSTANCE),
          (stored, step) -> placedAndPaidV1(step.stored(PlacedAndPaid_Event.INSTANCE, stored), step),
          OrderEvent.class),
      new Upcaster(
          "order.paid",
          1,
          SubscriptionTopic.prefix("orders/"),
          "orders/{orderId}",
          List.of(OrderPaid_Event.INSTANCE),
          (stored, step) -> order_paidV1(step.stored(stored), step)));

  private Upcasts_Upcasts() {
  }

  private static void noticedV1(Noticed old, UpcastStep step) throws Exception {
    step.enter("Upcasts.drop(Noticed)");
    Optional<OrderEvent> made = step.made(Upcasts.drop(old));
    if (made.isPresent()) {
      orderEvent(made.get(), step);
    }
  }

  private static void orderPlacedV2(ObjectNode old, UpcastStep step) throws Exception {
    step.enter("Upcasts.namedCustomer(ObjectNode)");
    orderPlacedV3(step.made(Upcasts.namedCustomer(old)), step);
  }

  private static void orderPlacedV3(ObjectNode old, UpcastStep step) throws Exception {
    step.enter("Upcasts.customerId(ObjectNode)");
    Optional<ObjectNode> made = step.made(Upcasts.customerId(old));
    if (made.isPresent()) {
      orderPlacedV4(made.get(), step);
    }
  }

  private static void orderPlacedV4(ObjectNode old, UpcastStep step) throws Exception {
    step.enter("Upcasts.currency(ObjectNode)");
    for (ObjectNode made : step.all(Upcasts.currency(old))) {
      step.enter("Upcasts.currency(ObjectNode)");
      step.message(OrderPlaced_Event.INSTANCE, step.read(OrderPlaced_Event.INSTANCE, made));
    }
  }

  private static void placedAndPaidV1(PlacedAndPaid old, UpcastStep step) throws Exception {
    step.enter("Upcasts.split(PlacedAndPaid)");
    for (OrderEvent made : step.all(Upcasts.split(old))) {
      orderEvent(made, step);
    }
  }

  private static void order_paidV1(ObjectNode old, UpcastStep step) throws Exception {
    step.enter("Upcasts.cents(ObjectNode)");
    step.message(OrderPaid_Event.INSTANCE, step.read(OrderPaid_Event.INSTANCE, step.made(Upcasts.cents(old))));
  }

  private static void orderEvent(OrderEvent made, UpcastStep step) throws Exception {
    if (made instanceof OrderPaid one) {
      step.message(OrderPaid_Event.INSTANCE, one);
    } else if (made instanceof OrderPlaced one) {
      step.message(OrderPlaced_Event.INSTANCE, one);
    } else {
      throw step.unforeseen(made);
    }
  }
}
