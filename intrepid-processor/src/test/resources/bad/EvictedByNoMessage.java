package shop;

import dev.intrepid.annotations.Cached;

record RateCorrected(String base, String quote) {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", evictOn = RateCorrected.class)
  double rate(String base, String quote) {
    return 1;
  }
}
