package shop;

import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes old messages new with the upcasts of {@link OrderPlacedV3}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings({
    "deprecation",
    "removal"
})
final class OrderPlacedV3_Upcasts {
  /**
   * One for each old version.
   */
  static final List<Upcaster> ALL = List.of(
      new Upcaster(
          "OrderPlaced",
          1,
          SubscriptionTopic.prefix("order/"),
          "order/{orderId}",
          List.of(OrderPlaced_Event.INSTANCE),
          (stored, step) -> orderPlacedV1(step.stored(OrderPlacedV1_Event.INSTANCE, stored), step)));

  private OrderPlacedV3_Upcasts() {
  }

  private static void orderPlacedV1(OrderPlacedV1 old, UpcastStep step) throws Exception {
    step.enter("OrderPlacedV3.upcast(OrderPlacedV1)");
    orderPlacedV3(step.tree(OrderPlacedV3_Event.INSTANCE, step.made(OrderPlacedV3.upcast(old))), step);
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
}
