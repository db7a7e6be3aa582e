package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderShipped(String orderId) {}

final class Orders {
  @OnEvent
  @Cached("orders/{orderId}/paid")
  long last(OrderPaid paid) {
    return 1;
  }

  @OnEvent
  @Cached("orders/{orderId}/shipped")
  String last(OrderShipped shipped) {
    return "yes";
  }
}
