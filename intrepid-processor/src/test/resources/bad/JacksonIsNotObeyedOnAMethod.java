package shop;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Means means) {
  enum Means {
    CARD,
    CASH;

    @JsonValue
    String text() {
      return "in " + name();
    }
  }
}
