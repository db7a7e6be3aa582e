package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  private double rate(String base) {
    return 1;
  }
}
