package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(
    String orderId,
    @JsonProperty(value = "text", access = JsonProperty.Access.WRITE_ONLY) String note) {}
