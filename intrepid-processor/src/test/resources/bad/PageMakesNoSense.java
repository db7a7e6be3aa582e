package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Subscriber(page = 5000)
final class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}
