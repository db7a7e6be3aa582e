package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent(formerly = "receipt")
  void send(OrderPaid paid) {}
}
