package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.Optional;

/** Work on the application: {@code W_…}. */
@Event(stream = "applications/{applicationId}")
record WorkItemEvent(
    String applicationId,
    String activity,
    String transition,
    String resource,
    Instant at,
    Optional<Registration> registration)
    implements LoanEvent {}
