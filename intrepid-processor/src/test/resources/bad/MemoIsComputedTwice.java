package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{quote}")
  double rate(String base, String quote) {
    return 1;
  }

  @Cached("rates/{from}/{to}")
  double exchange(String from, String to) {
    return 1;
  }
}
