package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}

@Subscriber(value = "invoices", formerly = {"bills", "billing"})
final class Invoices {
  @OnEvent
  void paid(OrderPaid paid) {}
}
