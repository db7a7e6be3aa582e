package dev.intrepid.examples.orders;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.List;

/** Counts what is sold. */
@Subscriber("bestsellers")
final class Bestsellers {

  /** Takes the orders of a page at once: one look at the memo for all of them. */
  @OnEvent
  Sales count(List<OrderPlaced> orders, Cache<Sales> sales) {
    return sales.orElseGet(Sales::none).plus(orders);
  }
}
