package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{quote}")
  double rate(String base, String quote) {
    return 1;
  }
}

final class Euros {
  @Cached("rates/EUR/{quote}")
  double rate(String quote) {
    return 1;
  }
}
