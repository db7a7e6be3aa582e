package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When the message that failed in a stream is tried again by itself. Immutable.
 *
 * @param at when it is due, on the clock of the app that noted it; now or earlier if it is due
 * @param failures how often it has failed in a row, as the policy of its handler counts
 * @param outage the handler that fails alike for many streams, as in an outage; empty if it does
 *     not
 */
public record NextTry(Instant at, int failures, String outage) {

  /** Requires every part. */
  public NextTry {
    requireNonNull(at);
    requireNonNull(outage);
  }

  /** That of a message which has not failed yet, and is due. */
  static NextTry due(Instant now) {
    return new NextTry(now, 0, "");
  }
}
