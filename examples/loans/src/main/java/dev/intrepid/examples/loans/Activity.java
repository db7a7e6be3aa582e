package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;

/** How often something was done, and how often it was planned, begun and finished. */
@Cached("activities/{activity}")
record Activity(String activity, long events, long schedule, long start, long complete) {

  static Activity none(String activity) {
    return new Activity(activity, 0, 0, 0, 0);
  }

  Activity plus(LoanEvent event) {
    String transition = event.transition();
    return new Activity(
        activity,
        events + 1,
        schedule + one(transition, "SCHEDULE"),
        start + one(transition, "START"),
        complete + one(transition, "COMPLETE"));
  }

  /** The XES standard writes transitions small; many logs write them in capitals. */
  private static int one(String transition, String counted) {
    return transition.equalsIgnoreCase(counted) ? 1 : 0;
  }
}
