package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached(value = "rates/{base}/{quote}", jitter = 0.5)
  double rate(String base, String quote) {
    return 1;
  }
}
