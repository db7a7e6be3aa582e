package shop;

import dev.intrepid.annotations.Cached;

final class Rates {
  @Cached("rates/{currency}")
  String rateOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterdayOfYesterday(String currency) {
    return currency;
  }
}
