package dev.intrepid.examples.loans;

import dev.intrepid.examples.loans.xes.XesTrace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What an application asked for, and since when the bank knows of it. */
record Registration(Optional<BigDecimal> amount, Optional<Instant> registeredAt) {

  /** What the log says of a whole case, if it says anything. */
  static Optional<Registration> of(XesTrace trace) {
    return trace.amount().isEmpty() && trace.registeredAt().isEmpty()
        ? Optional.empty()
        : Optional.of(new Registration(trace.amount(), trace.registeredAt()));
  }
}
