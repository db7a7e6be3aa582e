package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{bsae}")
  double rate(String base) {
    return 1;
  }
}
