package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

sealed interface OrderEvent permits OrderPaid, OrderShipped {}

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) implements OrderEvent {}

record OrderShipped(String orderId) implements OrderEvent {}

final class Orders {
  @OnEvent
  void any(OrderEvent event) {}
}
