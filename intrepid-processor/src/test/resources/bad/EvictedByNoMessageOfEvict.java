package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Evict;

record RateCorrected(String base, String quote) {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", evict = @Evict(on = RateCorrected.class, uri = "rates/*"))
  double rate(String base, String quote) {
    return 1;
  }
}
