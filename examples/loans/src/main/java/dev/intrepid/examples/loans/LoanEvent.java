package dev.intrepid.examples.loans;

import dev.intrepid.examples.loans.xes.XesEvent;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an application for a loan. */
sealed interface LoanEvent permits ApplicationEvent, OfferEvent, WorkItemEvent, OtherEvent {

  /** The resource of an event for which the log names none. */
  String UNKNOWN = "UNKNOWN";

  /** Whose application: the case of the log. */
  String applicationId();

  /** What happened: {@code "A_SUBMITTED"}, {@code "W_Nabellen offertes"}. */
  String activity();

  /** Which step of the activity: {@code "SCHEDULE"}, {@code "START"}, {@code "COMPLETE"}. */
  String transition();

  /** Who did it, or {@link #UNKNOWN}. */
  String resource();

  /** When. */
  Instant at();

  /** What was asked for; on the first event of an application. */
  Optional<Registration> registration();

  /** The event of the kind that the activity's first letter tells. */
  static LoanEvent of(String applicationId, XesEvent event, Optional<Registration> registration) {
    String activity = event.activity();
    String transition = event.transition().orElse(UNKNOWN);
    String resource = event.resource().orElse(UNKNOWN);
    Instant at = event.at();
    if (activity.startsWith("A_")) {
      return new ApplicationEvent(applicationId, activity, transition, resource, at, registration);
    }
    if (activity.startsWith("O_")) {
      return new OfferEvent(applicationId, activity, transition, resource, at, registration);
    }
    if (activity.startsWith("W_")) {
      return new WorkItemEvent(applicationId, activity, transition, resource, at, registration);
    }
    return new OtherEvent(applicationId, activity, transition, resource, at, registration);
  }
}
