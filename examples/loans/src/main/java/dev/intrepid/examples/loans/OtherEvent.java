package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.Optional;

/** An event of a log that names its activities differently. */
@Event(stream = "applications/{applicationId}")
record OtherEvent(
    String applicationId,
    String activity,
    String transition,
    String resource,
    Instant at,
    Optional<Registration> registration)
    implements LoanEvent {}
