package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

sealed interface OrderEvent permits OrderPaid, OrderShipped, OrderCancelled {}

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) implements OrderEvent {}

@Event(stream = "orders/{orderId}")
record OrderShipped(String orderId) implements OrderEvent {}

@Event(stream = "orders/{orderId}")
record OrderCancelled(String orderId) implements OrderEvent {}

@Subscriber(value = "billing", exhaustive = true)
final class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}

  @OnEvent
  void shipped(OrderShipped shipped) {}
}
