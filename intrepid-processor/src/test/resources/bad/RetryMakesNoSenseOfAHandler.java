package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Billing {
  @OnEvent(retry = @Retry(attempts = 0))
  void paid(OrderPaid paid) {}
}
