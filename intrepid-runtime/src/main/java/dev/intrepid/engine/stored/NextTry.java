package dev.intrepid.engine.stored;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When the failed message of a stream is tried again automatically. Immutable.
 *
 * @param at when it is due, on the clock of the app that stored it
 * @param failures how often it has failed in a row, as the policy of its handler counts
 * @param outage the handler that is in an outage; empty if none is
 */
public record NextTry(Instant at, int failures, String outage) {

  /** Requires every part. */
  public NextTry {
    requireNonNull(at);
    requireNonNull(outage);
  }

  /** The next try of a message that has not failed yet: it is due. */
  static NextTry due(Instant now) {
    return new NextTry(now, 0, "");
  }
}
