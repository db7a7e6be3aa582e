package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
final class OrderPaid {
  String orderId;
}
