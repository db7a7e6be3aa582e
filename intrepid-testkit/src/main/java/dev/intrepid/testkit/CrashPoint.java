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
    /** The repo is unavailable for this call, and nothing happens. */
    OUTAGE_BEFORE,
    /** The call takes effect, and the answer is lost. */
    OUTAGE_AFTER,
    /** The process dies before the call. */
    DEATH_BEFORE,
    /** The process dies after the call has taken effect. */
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
