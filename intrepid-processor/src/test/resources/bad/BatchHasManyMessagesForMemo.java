package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Cached("orders/{orderId}/state")
record OrderState(String orderId) {}

final class Orders {
  @OnEvent
  void paid(List<OrderPaid> paid, Cache<OrderState> state) {}
}
