package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{base}")
  double rate(String base) {
    return 1;
  }
}
