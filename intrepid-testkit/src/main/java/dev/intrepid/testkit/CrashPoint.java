package dev.intrepid.testkit;

import static java.util.Objects.requireNonNull;

/**
 * When a repo crashes, and how. Immutable.
 *
 * @param call at which call, from 1
 * @param way how
 */
record CrashPoint(int call, Way way) {

  /** How a repo crashes. */
  enum Way {
    /** It is away for this call, and nothing happens. */
    OUTAGE_BEFORE,
    /** What is asked for happens, and the answer is lost. */
    OUTAGE_AFTER,
    /** The process dies before the call. */
    DEATH_BEFORE,
    /** The process dies when what is asked for has happened. */
    DEATH_AFTER;

    boolean isDeath() {
      return this == DEATH_BEFORE || this == DEATH_AFTER;
    }

    boolean isAfter() {
      return this == OUTAGE_AFTER || this == DEATH_AFTER;
    }
  }

  CrashPoint {
    requireNonNull(way);
  }

  @Override
  public String toString() {
    return way + "@" + call;
  }
}
