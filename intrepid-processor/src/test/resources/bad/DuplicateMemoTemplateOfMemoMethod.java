package shop;

import dev.intrepid.annotations.Cached;

@Cached("rates/{base}")
record Rate(String base) {}

final class Rates {
  @Cached("rates/{base}")
  double rate(String base) {
    return 1;
  }
}
