package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Cached;
import dev.intrepid.examples.orders.OrderPlaced.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of each product were ordered. */
@Cached("sales")
record Sales(Map<String, Long> byProduct) {

  static Sales none() {
    return new Sales(Map.of());
  }

  Sales plus(List<OrderPlaced> orders) {
    Map<String, Long> sum = new TreeMap<>(byProduct);
    for (OrderPlaced order : orders) {
      for (Line line : order.lines()) {
        sum.merge(line.product(), (long) line.quantity(), Long::sum);
      }
    }
    return new Sales(sum);
  }
}
