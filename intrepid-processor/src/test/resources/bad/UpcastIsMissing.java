package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {}

@Event(stream = "orders/{orderId}", type = "OrderPlaced", version = 3)
record UpcastIsMissing(String orderId) {
  @Upcast
  static UpcastIsMissing upcast(OrderPlacedV1 old) {
    return new UpcastIsMissing(old.orderId());
  }
}
