package dev.intrepid.examples.orders;

import dev.intrepid.examples.orders.OrderPlaced.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A thousand made-up orders: the same number gives the same orders, so a lot that was interrupted
 * can be published again from its beginning.
 *
 * @param number from 1
 */
record Lot(int number) {

  static final int ORDERS = 1_000;

  private static final Instant OPENING = Instant.parse("2026-01-05T09:00:00Z");
  static final List<String> CUSTOMERS =
      List.of("ada", "alan", "barbara", "donald", "edsger", "frances", "grace", "john", "tony");
  private static final List<Line> PRODUCTS =
      List.of(
          new Line("abacus", 1, 1_900),
          new Line("compass", 1, 1_250),
          new Line("globe", 1, 4_400),
          new Line("notebook", 1, 350),
          new Line("pencil", 1, 120),
          new Line("slide-rule", 1, 2_700));

  /** What happens to the order of that index, first things first. */
  List<OrderEvent> events(int index) {
    long serial = (long) (number - 1) * ORDERS + index;
    SplittableRandom random = new SplittableRandom(serial);
    OrderPlaced placed = placed("o-" + (serial + 1), OPENING.plus(minutes(serial)), random);
    if (random.nextInt(100) < 8) {
      return List.of(placed, new OrderCancelled(placed.orderId(), "changed their mind"));
    }
    return List.of(placed, new OrderPaid(placed.orderId(), placed.customerId(), placed.cents()));
  }

  private static OrderPlaced placed(String orderId, Instant at, SplittableRandom random) {
    List<Line> lines = new ArrayList<>();
    int products = random.nextInt(1, 4);
    for (int i = 0; i < products; i++) {
      Line product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      lines.add(new Line(product.product(), random.nextInt(1, 5), product.cents()));
    }
    String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
    return new OrderPlaced(orderId, customer, lines, at);
  }

  private static Duration minutes(long serial) {
    return Duration.ofMinutes(7 * serial);
  }
}
