package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {}

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class UpcastTakesNoVersionButTwo {
  @Upcast
  static OrderPlaced upcast(OrderPlacedV1 old, String more) {
    return new OrderPlaced(old.orderId() + more);
  }
}
