package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "orders/{orderId}", version = 2)
record OrderPaid(String orderId, long cents) {}

@Event(stream = "orders/{orderId}")
record OrderPaidV1(String orderId) {}

final class Upcasts {
  @Upcast
  static OrderPaid upcast(OrderPaidV1 paid) {
    return new OrderPaid(paid.orderId(), 0);
  }
}
