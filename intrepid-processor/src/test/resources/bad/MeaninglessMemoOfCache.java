package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}")
  Cache<Double> rate(String base) {
    return Cache.found(1.0);
  }
}
