package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import tools.jackson.databind.node.ObjectNode;

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class UpcastLacksItsVersion {
  @Upcast(type = "OrderPlaced")
  static ObjectNode upcast(ObjectNode old) {
    return old;
  }
}
