package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{currency}")
  String rate(String currency) {
    return currency;
  }
}

@Cached("seen/{currency}")
record Rates_rate(String currency) {}
