package dev.intrepid.examples.loans.xes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One case of an XES log, whole.
 *
 * @param line where it begins in the file
 */
public record XesTrace(
    String name,
    Optional<BigDecimal> amount,
    Optional<Instant> registeredAt,
    List<XesEvent> events,
    int line) {

  public XesTrace {
    events = List.copyOf(events);
  }
}
