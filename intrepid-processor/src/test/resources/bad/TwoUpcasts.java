package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import tools.jackson.databind.node.ObjectNode;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {}

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class TwoUpcasts {
  @Upcast
  static OrderPlaced upcast(OrderPlacedV1 old) {
    return new OrderPlaced(old.orderId());
  }

  @Upcast(type = "OrderPlaced", from = 1)
  static ObjectNode upcast(ObjectNode old) {
    return old;
  }
}
