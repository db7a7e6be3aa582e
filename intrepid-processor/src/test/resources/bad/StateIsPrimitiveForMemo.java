package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base, boolean isRounded) {
    return 1;
  }
}
