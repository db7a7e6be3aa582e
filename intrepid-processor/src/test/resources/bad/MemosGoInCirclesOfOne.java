package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{quote}")
  double rate(String base, String quote, @Cached("rates/{quote}/{base}") double inversion) {
    return 1 / inversion;
  }
}
