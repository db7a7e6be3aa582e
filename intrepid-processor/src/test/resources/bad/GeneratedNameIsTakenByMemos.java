package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }
}

final class Rates_Memos {}
