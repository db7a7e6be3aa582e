package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

@Cached("rates/{bases}")
record Rate(String bases) {}

final class Inversions {
  @Cached("inversions/{base}")
  double inversion(String base, Cache<Rate> rate) {
    return 1;
  }
}
