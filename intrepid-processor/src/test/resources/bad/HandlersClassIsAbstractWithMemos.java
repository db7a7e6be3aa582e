package shop;

import dev.intrepid.annotations.Cached;

abstract class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }
}
