package dev.intrepid;

import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an app does its work. Immutable.
 *
 * @param isHealthy whether every subscriber does, or is paused on purpose
 * @param problems what is wrong, a sentence each
 * @param notes other facts worth knowing: paused subscribers, parked streams, a log that has gone
 *     back
 */
public record Health(boolean isHealthy, List<String> problems, List<String> notes) {

  /** Copies the lists. */
  public Health {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  static Health of(
      List<SubscriptionStatus> all, Instant now, Duration stuckAfter, long timesGoneBack) {
    List<String> problems = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (timesGoneBack > 0) {
      notes.add(
          "the log has gone back since the app was started (times: "
              + timesGoneBack
              + "): its end is gone, and every subscriber has gone on after its stored marker");
    }
    for (SubscriptionStatus status : all) {
      boolean isStuck =
          status
              .stuckSince()
              .filter(since -> Duration.between(since, now).compareTo(stuckAfter) >= 0)
              .isPresent();
      switch (status.state()) {
        case STOPPED, FAILING -> problems.add(status.toString());
        case PAUSED -> notes.add(status.name() + " is paused");
        default -> {
          if (isStuck) {
            problems.add(status.toString());
          }
        }
      }
      if (status.parked() > 0) {
        notes.add(status.name() + " has parked " + streams(status.parked()));
      }
    }
    return new Health(problems.isEmpty(), problems, notes);
  }

  private static String streams(int count) {
    return count == 1 ? "1 stream" : count + " streams";
  }
}
