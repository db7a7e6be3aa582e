package dev.intrepid.concurrent;

import java.time.Clock;

/** The one place that reads the system clock; all other code is given a {@link Clock}. */
public final class SystemClock {

  private static final Clock UTC = Clock.systemUTC();

  private SystemClock() {}

  /** The system clock, in UTC. */
  public static Clock utc() {
    return UTC;
  }

  /** Whether a clock is the system clock, in any zone, so that waiting advances it. */
  public static boolean is(Clock clock) {
    return clock.equals(Clock.system(clock.getZone()));
  }

  /**
   * A clock for measuring durations only: it starts at the time of another clock, and never goes
   * back. Made from the system clock, it goes on evenly however that is set; made from any other
   * clock, it counts a move back as a move on, so that waits end early, and never late.
   * Thread-safe.
   */
  public static Clock steady(Clock clock) {
    return is(clock)
        ? new SteadyClock.OfMachine(clock, MachineNanos.INSTANCE)
        : new SteadyClock(clock);
  }
}
