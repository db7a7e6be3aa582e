package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @JsonIgnore String note) {}
