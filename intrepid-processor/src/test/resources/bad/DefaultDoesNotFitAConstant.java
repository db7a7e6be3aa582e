package shop;

import dev.intrepid.annotations.Default;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @Default("CRAD") Means means) {
  enum Means {
    CARD,
    CASH
  }
}
