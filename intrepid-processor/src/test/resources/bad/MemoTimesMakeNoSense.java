package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached(value = "rates/{base}/{quote}", ttl = "10m", refreshAfter = "600s")
  double rate(String base, String quote) {
    return 1;
  }
}
