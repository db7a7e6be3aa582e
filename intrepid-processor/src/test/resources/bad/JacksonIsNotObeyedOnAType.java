package shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderPaid(String orderId, String note) {}
