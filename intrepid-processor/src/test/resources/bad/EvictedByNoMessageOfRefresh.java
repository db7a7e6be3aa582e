package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;

@Event(stream = "rates")
record RateCorrected(String base, String quote) {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", refreshOn = {RateCorrected.class, String.class})
  double rate(String base, String quote) {
    return 1;
  }
}
