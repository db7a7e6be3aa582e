package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import tools.jackson.databind.node.ObjectNode;

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class UpcastMakesNoEventOfJson {
  @Upcast(type = "OrderPlaced", from = 1)
  static OrderPlaced upcast(ObjectNode old) {
    return new OrderPlaced(old.get("orderId").stringValue());
  }
}
