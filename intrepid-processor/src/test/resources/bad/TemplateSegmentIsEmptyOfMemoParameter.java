package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

final class Inversions {
  @Cached("inversions/{base}")
  double inversion(String base, @Cached("rates//{base}") Cache<Double> rate) {
    return 1;
  }
}
