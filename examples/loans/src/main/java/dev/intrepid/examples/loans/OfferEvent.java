package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.Optional;

/** Something happened to an offer that was made to the applicant: {@code O_…}. */
@Event(stream = "applications/{applicationId}")
record OfferEvent(
    String applicationId,
    String activity,
    String transition,
    String resource,
    Instant at,
    Optional<Registration> registration)
    implements LoanEvent {}
