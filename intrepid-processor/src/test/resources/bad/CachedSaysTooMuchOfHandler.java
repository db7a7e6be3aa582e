package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "rates")
record RateCorrected(String base, String quote) {}

final class Rates {
  @OnEvent
  @Cached(value = "rates/{base}/{quote}", evictOn = RateCorrected.class)
  double rate(RateCorrected corrected) {
    return 1;
  }
}
