package dev.intrepid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What the handlers of one subscriber did since the app was started, in this process. Immutable.
 *
 * @param subscriber its name
 * @param calls how often its handlers were called with a message, or several at once, with or
 *     without success
 * @param time how long these calls took in all
 * @param failures how often a message failed, each try counted
 * @param retries how often a failed message was tried again
 */
public record HandlerStats(
    String subscriber, long calls, Duration time, long failures, long retries) {

  /** Requires name and time. */
  public HandlerStats {
    requireNonNull(subscriber);
    requireNonNull(time);
  }
}
