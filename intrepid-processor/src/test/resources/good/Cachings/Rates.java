package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Evict;
import java.io.IOException;
import java.util.Optional;

final class Rates {

  @Cached(
      value = "rates/{base}/{quote}",
      formerly = "prices/{quote}/of/{base}",
      ttl = "10m",
      staleIfError = "1h",
      evictOn = RateCorrected.class,
      evict = @Evict(on = CurrencyReformed.class, uri = "rates/{currency}/*"))
  Rate rate(String base, String quote, RateClient client) throws IOException {
    return new Rate(base, quote, client.ask(base, quote));
  }

  @Cached(
      value = "notes/{base}",
      formerly = {"old-notes/{base}/all", "remarks/{base}"},
      ttl = "PT24H",
      refreshAfter = "12h",
      absentTtl = "90s",
      timeout = "1500ms",
      jitter = 0.25,
      exclusive = true,
      local = false,
      version = 3,
      evict = {
        @Evict(on = RateEvent.class, uri = "notes/*"),
        @Evict(on = CurrencyReformed.class, uri = "notes/*")
      },
      refreshOn = RateEvent.class)
  static Optional<String> note(String base, RateClient client) {
    return client.note(base);
  }
}
