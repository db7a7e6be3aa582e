package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", version = 3)
public record OrderPlaced(String orderId) {
  @Upcast
  static OrderPlaced upcast(OrderPlacedV2 old) {
    return new OrderPlaced(old.orderId());
  }
}
