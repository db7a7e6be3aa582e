package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Event(stream = "orders/{orderId}")
record OrderChecked(String orderId) {}

final class Checking {
  @OnEvent
  OrderChecked paid(OrderPaid paid) {
    return new OrderChecked(paid.orderId());
  }

  @OnEvent
  OrderPaid checked(OrderChecked checked) {
    return new OrderPaid(checked.orderId());
  }
}
