package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Orders {
  @OnEvent
  @Cached("orders/{orderId}/last")
  Thread last(OrderPaid paid) {
    return Thread.currentThread();
  }
}
