package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{currency}")
  String rate(String currency) {
    return currency;
  }
}

final class Rates_rate_Memo {}
