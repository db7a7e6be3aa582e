package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached(value = "rates/{base}/{quote}", ttl = "1h", staleIfError = "10 minutes")
  double rate(String base, String quote) {
    return 1;
  }
}
