package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}")
record OrderMade(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId) {}

final class UpcastLeavesItsType {
  @Upcast
  static OrderPlaced upcast(OrderMade old) {
    return new OrderPlaced(old.orderId());
  }
}
