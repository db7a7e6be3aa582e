package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/EUR")
  double euros(String base) {
    return 1;
  }

  @Cached("rates/EUR/{quote}")
  double ofEuros(String quote) {
    return 1;
  }
}
