package dev.intrepid.compute;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved on. */
final class TestClock extends Clock {

  private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

  void advance(String by) {
    now = now.plus(Duration.parse(by));
  }

  @Override
  public Instant instant() {
    return now;
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
