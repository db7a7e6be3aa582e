package dev.intrepid.benchmarks.codec;

import dev.intrepid.annotations.Event;

/** A flat record of six components. */
@Event(stream = "payments/{paymentId}")
record Payment(
    String paymentId,
    String customerId,
    long cents,
    int installments,
    String currency,
    boolean settled) {

  static Payment example() {
    return new Payment("p-2026-000417", "customer-90125", 129_900L, 12, "EUR", true);
  }
}
