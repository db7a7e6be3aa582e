package dev.intrepid.examples.rates;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Evict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;

/** Asks the bank as seldom as it can. */
final class Rates {

  /** Kept for two seconds, refreshed after one, and served for a minute more if the bank fails. */
  @Cached(
      value = "rates/{base}/{quote}",
      ttl = "2s",
      refreshAfter = "1s",
      staleIfError = "1m",
      jitter = 0,
      evictOn = RateCorrected.class,
      evict = @Evict(on = CurrencyReformed.class, uri = "rates/{base}/*"))
  Rate rate(String base, String quote, Bank bank, Clock clock) throws IOException {
    return new Rate(base, quote, bank.price(base, quote), clock.instant());
  }

  /** Computed from the rate, which is computed if it has to be. */
  @Cached(
      value = "conversions/{base}/{quote}/{cents}",
      ttl = "1s",
      evict = @Evict(on = RateCorrected.class, uri = "conversions/{base}/{quote}/*"))
  BigDecimal convert(String base, String quote, long cents, Rate rate) {
    return BigDecimal.valueOf(cents, 2).multiply(rate.price()).setScale(2, RoundingMode.HALF_EVEN);
  }
}
