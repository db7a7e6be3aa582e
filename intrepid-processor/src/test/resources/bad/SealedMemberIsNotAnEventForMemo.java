package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;

sealed interface RateEvent permits RateCorrected, RateLost {}

@Event(stream = "rates")
record RateCorrected(String base, String quote) implements RateEvent {}

record RateLost(String base, String quote) implements RateEvent {}

final class Rates {
  @Cached(value = "rates/{base}/{quote}", evictOn = RateEvent.class)
  double rate(String base, String quote) {
    return 1;
  }
}
