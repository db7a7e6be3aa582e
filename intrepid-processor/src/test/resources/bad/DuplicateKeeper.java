package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, String customerId, long cents) {}

@Event(stream = "orders/{orderId}")
record OrderRefunded(String orderId, String customerId, long cents) {}

@Cached("customers/{customerId}/spend")
record Spend(String customerId, long cents) {}

final class Billing {
  @OnEvent
  Spend spend(OrderPaid paid, Cache<Spend> spend) {
    long before = spend.map(Spend::cents).orElse(0L);
    return new Spend(paid.customerId(), before + paid.cents());
  }
}

final class Refunds {
  @OnEvent
  Spend spend(OrderRefunded refunded, Cache<Spend> spend) {
    long before = spend.map(Spend::cents).orElse(0L);
    return new Spend(refunded.customerId(), before - refunded.cents());
  }
}
