package dev.intrepid.examples.rates;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A bank that takes its time, and closes when it is told to. Thread-safe. */
final class SlowBank implements Bank {

  private static final BigDecimal FIRST = new BigDecimal("1.1000");
  private static final BigDecimal RAISE = new BigDecimal("0.0001");

  private final Duration delay;
  private final Map<String, BigDecimal> prices = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean isClosed;

  SlowBank(Duration delay) {
    this.delay = delay;
  }

  @Override
  public BigDecimal price(String base, String quote) throws IOException {
    calls.incrementAndGet();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delay.toMillis()));
    if (isClosed) {
      throw new IOException("The bank does not answer.");
    }
    return prices.getOrDefault(base + quote, FIRST);
  }

  /** Changes a price. */
  void raise(String base, String quote) {
    prices.merge(base + quote, FIRST.add(RAISE), (price, first) -> price.add(RAISE));
  }

  void close() {
    isClosed = true;
  }

  void open() {
    isClosed = false;
  }

  /** How often it was asked so far. */
  int calls() {
    return calls.get();
  }
}
