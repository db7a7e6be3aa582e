package dev.intrepid.concurrent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** A clock that goes on by as much as another clock moves, in either direction. Thread-safe. */
class SteadyClock extends Clock {

  private final Clock clock;
  private Instant seen; // guarded by this
  private Instant now; // guarded by this

  SteadyClock(Clock clock) {
    this.clock = clock;
    this.seen = clock.instant();
    this.now = seen;
  }

  @Override
  public synchronized Instant instant() {
    Instant next = clock.instant();
    now = now.plus(Duration.between(seen, next).abs());
    seen = next;
    return now;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A clock for measuring has no other zones.");
  }

  /** A clock that goes on by the time that has passed. Immutable. */
  static final class OfMachine extends Clock {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanos;
    private final ZoneId zone;

    OfMachine(Clock clock, LongSupplier nanos) {
      this.start = clock.instant();
      this.startNanos = nanos.getAsLong();
      this.nanos = nanos;
      this.zone = clock.getZone();
    }

    @Override
    public Instant instant() {
      return start.plusNanos(nanos.getAsLong() - startNanos);
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      throw new UnsupportedOperationException("A clock for measuring has no other zones.");
    }
  }
}
