package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Subscriber(retry = @Retry(max = "876601h"))
final class Billing {
  @OnEvent
  void paid(OrderPaid paid) {}
}
