package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached(value = "rates/{currency}", ttl = "999999999h", refreshAfter = "1h")
  String rate(String currency) {
    return currency;
  }
}
