package shop.old;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;
import shop.OrderPlacedV2;

@Event(stream = "orders/{orderId}", type = "OrderPlaced")
record OrderPlacedV1(String orderId) {
  @Upcast
  static OrderPlacedV2 upcast(OrderPlacedV1 old) {
    return new OrderPlacedV2(old.orderId());
  }
}
