package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
sealed interface OrderEvent {
  record OrderPaid(String orderId) implements OrderEvent {}
}
