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
}
