package shop;

import dev.intrepid.annotations.Cached;

record Money(String currency, long cents) {}

final class Rates {
  @Cached("rates/{base}")
  double rate(Money base) {
    return 1;
  }
}
