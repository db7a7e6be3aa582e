package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderShipped(String orderId) {}

final class Orders {
  @OnEvent
  void done(OrderPaid paid, OrderShipped shipped) {}
}
