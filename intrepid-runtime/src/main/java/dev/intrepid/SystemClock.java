package dev.intrepid;

import java.time.Clock;

/** The one place that reads the machine's clock; everything else is given a {@link Clock}. */
public final class SystemClock {

  private static final Clock UTC = Clock.systemUTC();

  private SystemClock() {}

  /** The machine's clock, in UTC. */
  public static Clock utc() {
    return UTC;
  }

  /** Whether a clock is the machine's, in any zone: it goes by itself. */
  public static boolean is(Clock clock) {
    return clock.equals(Clock.system(clock.getZone()));
  }

  /**
   * A clock for measuring how long something takes, and nothing else: it begins where another one
   * stands, and never goes back. That of the machine's clock goes on evenly however the machine's
   * clock is set; that of any other clock takes a move back for a move on, so that whatever waits
   * comes early, and never late. Thread-safe.
   */
  public static Clock steady(Clock clock) {
    return is(clock) ? new SteadyClock.OfMachine(clock, System::nanoTime) : new SteadyClock(clock);
  }
}
