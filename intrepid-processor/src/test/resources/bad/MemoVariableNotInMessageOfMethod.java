package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent
  @Cached("customers/{customerId}/paid")
  long paid(OrderPaid paid) {
    return 1;
  }
}
