package dev.intrepid.examples.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** An hour later each time it is looked at, so that nobody waits for a retry. Thread-safe. */
final class HurriedClock extends Clock {

  private final AtomicLong hours = new AtomicLong();

  @Override
  public Instant instant() {
    return Instant.EPOCH.plus(Duration.ofHours(hours.incrementAndGet()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
