package dev.intrepid.examples.orders;

import dev.intrepid.testkit.CrashPoints;
import java.time.Duration;

/**
 * How many random schedules a test takes: in a build what a budget of time allows, from the same
 * seed on each time, and printed; {@code -Dcrash.schedules=100000} takes as many, however long that
 * is.
 */
final class Schedules {

  private static final int ASKED_FOR = Integer.getInteger("crash.schedules", 0);
  private static final int AT_MOST = ASKED_FOR > 0 ? ASKED_FOR : 1_000;
  private static final int AT_ONCE = 20;
  private static final int AT_LEAST = ASKED_FOR > 0 ? ASKED_FOR : AT_ONCE;
  private static final Duration BUDGET = Duration.ofSeconds(5);

  /** For a test that varies another which takes the budget. */
  static final int FEW = AT_MOST / 10;

  /** For one that varies it on a slower repo, or by slower steps. */
  static final int FEWER = AT_MOST / 25;

  private Schedules() {}

  /** Takes what the budget allows; {@code which} says in the output what they were of. */
  static void many(String which, CrashPoints points) {
    long end = System.nanoTime() + BUDGET.toNanos();
    int taken = 0;
    while (taken < AT_LEAST || (taken < AT_MOST && System.nanoTime() < end)) {
      int next = Math.min(AT_ONCE, AT_MOST - taken);
      points.random(1 + taken, next);
      taken += next;
    }
    System.out.println(which + ": " + taken + " random schedules, from seed 1 on");
  }
}
