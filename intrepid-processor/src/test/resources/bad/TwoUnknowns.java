package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Unknown;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Means means) {
  enum Means {
    CARD,
    @Unknown
    OTHER,
    @Unknown
    ELSE
  }
}
