package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;

@Event(stream = "rates")
record RateCorrected(String base, String quote) {}

final class Rates {
  @Cached("rates/{base}")
  double rate(String base, RateCorrected corrected) {
    return 1;
  }
}
