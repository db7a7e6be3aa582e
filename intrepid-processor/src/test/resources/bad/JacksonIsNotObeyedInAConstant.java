package shop;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Means means) {
  enum Means {
    CARD,
    @JsonEnumDefaultValue
    OTHER
  }
}
