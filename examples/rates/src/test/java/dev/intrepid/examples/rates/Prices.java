package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Cached;

/**
 * A price that is kept for ever and computed by one process at a time, until a message drops it.
 */
final class Prices {

  /** Where prices come from. */
  interface Source {
    int price(String item) throws InterruptedException;
  }

  @Cached(value = "prices/{item}", evictOn = PriceChanged.class, exclusive = true)
  int price(String item, Source source) throws InterruptedException {
    return source.price(item);
  }
}
