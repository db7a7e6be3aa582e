package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  void paid(
      OrderPaid paid,
      @Cached(value = "prices/{orderId}", formerly = "price/{orderId}") Cache<Long> price) {}
}
