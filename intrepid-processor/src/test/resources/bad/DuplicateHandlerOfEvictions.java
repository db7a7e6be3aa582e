package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;

@Event(stream = "rates")
record RateCorrected(String base, String quote) {}

@Cached("rates/{base}")
record Rate(String base) {}

final class Rates {
  @Cached(value = "rates/{base}", evictOn = RateCorrected.class)
  Rate rate(String base) {
    return new Rate(base);
  }

  @Cached(value = "rates/{base}/{quote}", evictOn = RateCorrected.class)
  double rate(String base, String quote) {
    return 1;
  }
}
