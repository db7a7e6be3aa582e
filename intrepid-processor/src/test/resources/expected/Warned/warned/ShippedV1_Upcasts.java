package warned;

import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.codegen.Upcaster;
import dev.intrepid.repo.SubscriptionTopic;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.annotation.processing.Generated;

/**
 * Makes old messages new with the upcasts of {@link ShippedV1}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
final class ShippedV1_Upcasts {
  /**
   * One for each old version.
   */
  static final List<Upcaster> ALL = List.of(
      new Upcaster(
          "Shipped",
          1,
          SubscriptionTopic.prefix("orders/"),
          "orders/{id}",
          List.of(OrderEvent_Placed_Event.INSTANCE, OrderEvent_Shipped_Event.INSTANCE),
          (stored, step) -> shippedV1(step.stored(ShippedV1_Event.INSTANCE, stored), step),
          OrderEvent.class));

  private ShippedV1_Upcasts() {
  }

  private static void shippedV1(ShippedV1 old, UpcastStep step) throws Exception {
    step.enter("ShippedV1.upcast(ShippedV1)");
    try {
      orderEvent(step.made(ShippedV1.upcast(old)), step);
    } catch (Exception | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private static void orderEvent(OrderEvent<?> made, UpcastStep step) throws Exception {
    if (made instanceof OrderEvent.Placed one) {
      step.message(OrderEvent_Placed_Event.INSTANCE, one);
    } else if (made instanceof OrderEvent.Shipped one) {
      step.message(OrderEvent_Shipped_Event.INSTANCE, one);
    } else {
      throw step.unforeseen(made);
    }
  }
}
