package dev.intrepid.examples.rates;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;

/** Counts what is sold, one for each message until a release counts otherwise. */
final class Sales {

  private final int each;

  Sales(int each) {
    this.each = each;
  }

  @OnEvent
  Sold count(ItemSold sold, Cache<Sold> before) {
    return before.orElse(Sold.none(sold.item())).and(each);
  }
}
