package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.Optional;

/** The application went from one state to another: {@code A_…}. */
@Event(stream = "applications/{applicationId}")
record ApplicationEvent(
    String applicationId,
    String activity,
    String transition,
    String resource,
    Instant at,
    Optional<Registration> registration)
    implements LoanEvent {}
