package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {}

@Event(stream = "orders/{orderId}", version = 2)
record OrderPlaced(String orderId) {}

final class UpcastIsGeneric {
  @Upcast
  static <T> OrderPlaced upcast(OrderPlacedV1 old) {
    return new OrderPlaced(old.orderId());
  }
}
