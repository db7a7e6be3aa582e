package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

final class Orders {
  @OnEvent
  @Cached("orders/{orderId}/count")
  int paid(List<OrderPaid> paid) {
    return paid.size();
  }
}
