package shop;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.List;

@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, String customerId, List<Line> lines, Instant placedAt) {}
