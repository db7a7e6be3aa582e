package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Means means) {
  enum Means {
    CARD,
    @JsonProperty("\udfff")
    CASH
  }
}
