package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Upcast;

@Event(stream = "rates", type = "RateCorrected")
record RateCorrectedV1(String base) {}

@Event(stream = "rates", version = 2)
record RateCorrected(String base, String quote) {}

final class Upcasts {
  @Upcast
  static RateCorrected upcast(RateCorrectedV1 old) {
    return new RateCorrected(old.base(), "EUR");
  }
}

final class Rates {
  @Cached(value = "rates/{base}", evictOn = RateCorrectedV1.class)
  double rate(String base) {
    return 1;
  }
}
