package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** 256 payments and 256 orders, the same ones each time. */
final class Examples {

  static final int COUNT = 256;

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY", "CHF");
  private static final Instant FIRST = Instant.parse("2026-03-14T09:26:53Z");

  private final Random random = new Random(COUNT);

  /** The payments. */
  List<Payment> payments() {
    return IntStream.range(0, COUNT).mapToObj(this::payment).toList();
  }

  private Payment payment(int number) {
    return new Payment(
        "p-2026-" + (100_000 + number),
        "customer-" + random.nextInt(1_000_000),
        random.nextInt(10_000_000),
        CURRENCIES.get(random.nextInt(CURRENCIES.size())),
        time(number),
        new UUID(random.nextLong(), random.nextLong()));
  }

  /** The orders. */
  List<Order> orders() {
    return IntStream.range(0, COUNT).mapToObj(this::order).toList();
  }

  private Order order(int number) {
    return new Order(
        "o-2026-" + (100_000 + number),
        "customer-" + random.nextInt(1_000_000),
        time(number),
        IntStream.range(0, 5).mapToObj(line -> line()).toList());
  }

  private Order.Line line() {
    BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(100_000), 2);
    return new Order.Line("sku-" + random.nextInt(100_000), 1 + random.nextInt(20), price);
  }

  /** With microseconds, as clocks give them, and none that a codec might write shorter. */
  private Instant time(int number) {
    return FIRST.plusSeconds(number).plusNanos((1 + random.nextInt(99_999) * 10L + 1) * 1_000);
  }
}
