package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.intrepid.annotations.Event;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, @JsonAlias({"text", "orderId"}) String note) {}
