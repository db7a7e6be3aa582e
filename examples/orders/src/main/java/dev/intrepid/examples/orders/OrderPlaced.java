package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.List;

/** A customer wants something. */
@Event(stream = "orders/{orderId}")
record OrderPlaced(String orderId, String customerId, List<Line> lines, Instant placedAt)
    implements OrderEvent {

  /** So many of one product. */
  record Line(String product, int quantity, long cents) {}

  long cents() {
    return lines.stream().mapToLong(line -> line.quantity() * line.cents()).sum();
  }
}
