package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, String customer, long cents) {}

@Cached("customers/{customers}/spend")
record Spend(String customers, long cents) {}

final class Billing {
  @OnEvent
  Spend paid(OrderPaid paid, Cache<Spend> spend) {
    return spend.orElse(new Spend(paid.customer(), 0));
  }
}
