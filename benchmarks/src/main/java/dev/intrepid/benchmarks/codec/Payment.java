package dev.intrepid.benchmarks.codec;

import dev.intrepid.annotations.Event;
import java.time.Instant;
import java.util.UUID;

/** A flat record of six components, with a time and an id as most have them. */
@Event(stream = "payments/{paymentId}")
public record Payment(
    String paymentId,
    String customerId,
    long cents,
    String currency,
    Instant paidAt,
    UUID reference) {

  static Payment example() {
    return new Payment(
        "p-2026-000417",
        "customer-90125",
        129_900L,
        "EUR",
        Instant.parse("2026-03-14T09:26:53.589793Z"),
        UUID.fromString("6f1c1b0e-93a4-4d5e-8f27-0b6a1d2c3e4f"));
  }
}
