package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }

  @Cached(value = "exchange/{base}/{quote}", formerly = "rates/{base}")
  double exchange(String base, String quote) {
    return 1;
  }
}
