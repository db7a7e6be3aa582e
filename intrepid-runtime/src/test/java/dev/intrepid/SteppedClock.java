package dev.intrepid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is set, or moved on. */
public final class SteppedClock extends Clock {

  /** Where it stands at first. */
  public static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

  public volatile Instant now = NOON;

  /** Moves it on by a duration of ISO 8601. */
  public void advance(String by) {
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
