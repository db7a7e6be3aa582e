package dev.intrepid.repo.sqlite.connection;

import java.time.Duration;

/** How long a connection waits for another one that writes. */
final class BusyTimeout {

  /** SQLite counts milliseconds in an int, and takes no notice of more. */
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private BusyTimeout() {}

  /** The statement that has a connection wait so long at most, or for the 24 days it can. */
  static String pragma(Duration timeout) {
    Duration possible = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    return "PRAGMA busy_timeout = " + possible.toMillis();
  }
}
