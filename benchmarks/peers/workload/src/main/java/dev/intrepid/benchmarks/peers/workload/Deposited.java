package dev.intrepid.benchmarks.peers.workload;

import java.time.Instant;
import java.util.UUID;

/** Money that came to an account. */
public record Deposited(String account, long cents, String customer, UUID reference, Instant at) {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  /** One that is made of a few numbers. */
  public static Deposited of(int account, long cents, int number) {
    return new Deposited(
        "account-" + account,
        cents,
        "customer-" + number % 10_000,
        new UUID(number * 0x9E3779B97F4A7C15L, cents * 0xBF58476D1CE4E5B9L),
        FIRST.plusSeconds(number).plusNanos(number * 1_000L));
  }
}
