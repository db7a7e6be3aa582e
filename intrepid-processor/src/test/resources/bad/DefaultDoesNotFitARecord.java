package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("{}") Money money) {
  record Money(long cents) {}
}
