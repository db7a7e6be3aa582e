package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  private enum Currency {
    EUR
  }

  @Cached("rates/{base}")
  double rate(Currency base) {
    return 1;
  }
}
