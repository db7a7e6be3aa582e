package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @JsonProperty("text") String note) {
  OrderPaid(String orderId, @JsonProperty("remark") String note) {
    this.orderId = orderId;
    this.note = note;
  }
}
