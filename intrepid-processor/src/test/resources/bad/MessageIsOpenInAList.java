package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;

interface OrderEvent {}

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) implements OrderEvent {}

final class Orders {
  @OnEvent
  void any(List<OrderEvent> events) {}
}
