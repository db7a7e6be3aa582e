package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

interface OrderEvent {}

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) implements OrderEvent {}

final class Orders {
  @OnEvent
  void any(OrderEvent event) {}
}
