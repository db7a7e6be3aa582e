package dev.intrepid.benchmarks.memos;

import dev.intrepid.annotations.Cached;

/** A flat value of six components. */
@Cached("quotes/{symbol}")
record Quote(
    String symbol, String exchange, long bidCents, long askCents, int volume, boolean isOpen) {

  static Quote of(String symbol) {
    return new Quote(symbol, "exchange-7", 129_900L, 130_100L, symbol.hashCode(), true);
  }
}
