package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Cached("orders/{orderId}/state")
record OrderState(String orderId) {}

@Cached("orders/{orderId}/total")
record OrderTotal(String orderId, long cents) {}

final class Billing {
  @OnEvent
  void paid(OrderPaid paid, Cache<?> memo) {}
}
