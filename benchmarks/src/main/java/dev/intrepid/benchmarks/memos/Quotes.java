package dev.intrepid.benchmarks.memos;

import dev.intrepid.annotations.Cached;

/** Computes quotes, of which the process remembers some and some not. */
final class Quotes {

  @Cached(value = "quotes/{symbol}", ttl = "1h", staleIfError = "1h", refreshAfter = "30m")
  Quote quote(String symbol) {
    return Quote.of(symbol);
  }

  @Cached(value = "stored/{symbol}", ttl = "1h", local = false)
  Quote stored(String symbol) {
    return Quote.of(symbol);
  }
}
