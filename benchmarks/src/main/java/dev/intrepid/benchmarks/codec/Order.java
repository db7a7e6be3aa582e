package dev.intrepid.benchmarks.codec;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.stream.IntStream;

/** A record with a list of five. */
@Event(stream = "orders/{orderId}")
record Order(String orderId, String customerId, List<Line> lines, long totalCents) {

  record Line(String sku, String title, int quantity, long cents) {}

  static Order example() {
    List<Line> lines =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new Line("sku-" + i * 7919, "An article of kind " + i, i, i * 1_499L))
            .toList();
    return new Order("o-2026-001742", "customer-90125", lines, 22_485L);
  }
}
