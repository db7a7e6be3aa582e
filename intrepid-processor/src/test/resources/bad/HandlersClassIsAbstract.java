package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

abstract class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}
