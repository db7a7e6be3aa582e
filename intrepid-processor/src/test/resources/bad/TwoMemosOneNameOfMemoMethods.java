package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }

  @Cached("rates/{base}/{quote}")
  double rate(String base, String quote) {
    return 1;
  }
}
