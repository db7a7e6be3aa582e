package dev.intrepid.fuzzing.faults;

import dev.intrepid.concurrent.SystemClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, set wrongly, and again and again. Thread-safe. */
final class JumpyClock extends Clock {

  private volatile Duration wrongBy = Duration.ZERO;

  void set(Duration wrong) {
    wrongBy = wrong;
  }

  @Override
  public Instant instant() {
    return SystemClock.utc().instant().plus(wrongBy);
  }

  @Override
  public ZoneId getZone() {
    return SystemClock.utc().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Nobody asks for another zone.");
  }
}
