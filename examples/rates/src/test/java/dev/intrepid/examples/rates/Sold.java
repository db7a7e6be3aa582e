package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Cached;

/** How many of an item were sold. */
@Cached("sold/{item}")
record Sold(String item, int count) {

  static Sold none(String item) {
    return new Sold(item, 0);
  }

  Sold and(int more) {
    return new Sold(item, count + more);
  }
}
