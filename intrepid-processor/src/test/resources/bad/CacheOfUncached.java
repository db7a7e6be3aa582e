package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

record Price(long cents) {}

final class Billing {
  @OnEvent
  void paid(OrderPaid paid, Cache<Price> price) {}
}
