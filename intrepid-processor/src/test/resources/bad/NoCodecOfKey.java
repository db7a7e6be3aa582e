package shop;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Map;

@Event(stream = "orders/{orderId}")
record OrderPaid(String orderId, Map<List<String>, Integer> counts) {}
