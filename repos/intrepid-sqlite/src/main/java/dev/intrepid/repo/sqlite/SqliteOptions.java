package dev.intrepid.repo.sqlite;

import static java.util.Objects.requireNonNull;

import dev.intrepid.concurrent.SystemClock;
import dev.intrepid.repo.RepoLimits;
import java.time.Clock;
import java.time.Duration;

/**
 * How a {@link SqliteRepo} is run. Immutable.
 *
 * @param clock the clock of recording and expiry
 * @param limits how large things may be
 * @param busyTimeout how long to wait while another process writes, before giving up
 * @param readers how many reads may run at once; each has a connection of its own
 */
public record SqliteOptions(Clock clock, RepoLimits limits, Duration busyTimeout, int readers) {

  private static final SqliteOptions DEFAULTS =
      new SqliteOptions(SystemClock.utc(), RepoLimits.defaults(), Duration.ofSeconds(10), 4);

  /** Refuses a negative timeout and less than one reader. */
  public SqliteOptions {
    requireNonNull(clock);
    requireNonNull(limits);
    if (busyTimeout.isNegative()) {
      throw new IllegalArgumentException("A timeout is not negative, as " + busyTimeout + " is.");
    }
    if (readers < 1) {
      throw new IllegalArgumentException("There is 1 reader or more, not " + readers + ".");
    }
  }

  /** The machine's clock, the default limits, 10 seconds, 4 readers. */
  public static SqliteOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with that clock. */
  public SqliteOptions withClock(Clock newClock) {
    return new SqliteOptions(newClock, limits, busyTimeout, readers);
  }

  /** The same options with those limits. */
  public SqliteOptions withLimits(RepoLimits newLimits) {
    return new SqliteOptions(clock, newLimits, busyTimeout, readers);
  }

  /** The same options with that timeout. */
  public SqliteOptions withBusyTimeout(Duration timeout) {
    return new SqliteOptions(clock, limits, timeout, readers);
  }

  /** The same options with so many readers. */
  public SqliteOptions withReaders(int count) {
    return new SqliteOptions(clock, limits, busyTimeout, count);
  }
}
