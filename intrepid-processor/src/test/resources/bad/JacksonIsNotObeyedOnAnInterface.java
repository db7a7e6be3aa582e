package shop;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Means means) {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Means {
    record Card(String number) implements Means {}

    record Cash(String currency) implements Means {}
  }
}
