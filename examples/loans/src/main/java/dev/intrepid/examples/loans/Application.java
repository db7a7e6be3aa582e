package dev.intrepid.examples.loans;

import dev.intrepid.annotations.Cached;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an application stands.
 *
 * @param state the activity that changed its state last: {@code "A_ACCEPTED"}; empty before any
 * @param offers how many offers were made
 */
@Cached("applications/{id}")
record Application(
    String id,
    Optional<BigDecimal> amount,
    Optional<Instant> registeredAt,
    String state,
    long events,
    long offers,
    Instant firstAt,
    Instant lastAt) {

  static Application firstSeen(LoanEvent event) {
    Instant at = event.at();
    return new Application(
        event.applicationId(), Optional.empty(), Optional.empty(), "", 0, 0, at, at);
  }

  Application plus(LoanEvent event) {
    Optional<Registration> registration = event.registration();
    return new Application(
        id,
        amount.or(() -> registration.flatMap(Registration::amount)),
        registeredAt.or(() -> registration.flatMap(Registration::registeredAt)),
        changesState(event) ? event.activity() : state,
        events + 1,
        offers + (event.activity().equals("O_CREATED") ? 1 : 0),
        event.at().isBefore(firstAt) ? event.at() : firstAt,
        event.at().isAfter(lastAt) ? event.at() : lastAt);
  }

  private static boolean changesState(LoanEvent event) {
    return event instanceof ApplicationEvent || event instanceof OtherEvent;
  }
}
