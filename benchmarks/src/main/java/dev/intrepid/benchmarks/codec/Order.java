package dev.intrepid.benchmarks.codec;

import dev.intrepid.annotations.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A record with a list of five, each with a decimal number. */
@Event(stream = "orders/{orderId}")
public record Order(String orderId, String customerId, Instant placedAt, List<Line> lines) {

  /** One of its lines. */
  public record Line(String sku, int quantity, BigDecimal price) {}

  static Order example() {
    List<Line> lines =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new Line("sku-" + i * 7919, i, BigDecimal.valueOf(i * 1_499L, 2)))
            .toList();
    return new Order(
        "o-2026-001742", "customer-90125", Instant.parse("2026-03-14T09:26:53.589793Z"), lines);
  }
}
