package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;

@Event(stream = "currencies")
record CurrencyReformed(String currency) {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", refreshOn = CurrencyReformed.class)
  double rate(String base, String quote) {
    return 1;
  }
}
