package shop;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{base}/{quote}")
  double rate(String base, String quote, @Cached("inversions/{base}/{quote}") double inversion) {
    return 1 / inversion;
  }

  @Cached("inversions/{base}/{quote}")
  double inversion(
      String base, String quote, @Cached("crosses/{quote}/{base}") Cache<Double> cross) {
    return 1 / cross.orElse(1.0);
  }

  @Cached("crosses/{base}/{quote}")
  double cross(String base, String quote, @Cached("rates/{base}/{quote}") double rate) {
    return rate;
  }
}
