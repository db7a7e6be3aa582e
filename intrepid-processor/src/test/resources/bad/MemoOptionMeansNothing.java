package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached(value = "rates/{base}/{quote}", staleIfError = "1h")
  double rate(String base, String quote) {
    return 1;
  }
}
