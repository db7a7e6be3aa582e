package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {}

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class UpcastGoesDown {
  @Upcast(type = "OrderPlaced", from = 1)
  static tools.jackson.databind.node.ObjectNode upcast(
      tools.jackson.databind.node.ObjectNode old) {
    return old;
  }

  @Upcast
  static OrderPlacedV1 downcast(OrderPlaced old) {
    return new OrderPlacedV1(old.orderId());
  }
}
