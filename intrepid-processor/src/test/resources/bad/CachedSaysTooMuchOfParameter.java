package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

final class Inversions {
  @Cached("inversions/{base}")
  double inversion(
      String base, @Cached(value = "rates/{base}", timeout = "1s") Cache<Double> rate) {
    return 1;
  }
}
