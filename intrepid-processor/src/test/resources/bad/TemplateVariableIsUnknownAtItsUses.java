package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId) {}

@Cached("orders/{id}/state")
record OrderState(String orderId) {}

final class Orders {
  @OnEvent
  OrderState paid(OrderPaid paid, Cache<OrderState> state) {
    return new OrderState(paid.orderId());
  }

  @OnEvent
  Cache<OrderState> again(OrderPaid paid, OrderState state) {
    return Cache.notFound();
  }

  @Cached("orders/{orderId}/name")
  String name(String orderId, Cache<OrderState> state) {
    return orderId;
  }
}
