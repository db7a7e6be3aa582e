package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Evict;

@Event(stream = "currencies")
record CurrencyReformed(String currency) {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", evict = @Evict(on = CurrencyReformed.class, uri = "rates/{currency}"))
  double rate(String base, String quote) {
    return 1;
  }
}
