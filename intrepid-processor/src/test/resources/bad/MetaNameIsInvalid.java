package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Meta;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  void paid(OrderPaid paid, @Meta("") String user) {}
}
