package shop;

import dev.intrepid.annotations.Event;
import java.util.Map;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Map<String, Object> details) {}
