package dev.intrepid.control;

import static java.util.Objects.requireNonNull;

import dev.intrepid.engine.stored.NextTry;
import dev.intrepid.engine.stored.ParkedMemo;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stream that a subscriber has set aside: a message in it failed, or the stream alone was rewound
 * to its beginning and its messages are delivered again. Its messages stay in the log, in order;
 * this says from which one on they are still to be handled. A waiting stream is tried again
 * automatically, a parked one on request. Immutable.
 *
 * @param subscriber the name of the subscriber
 * @param stream the stream
 * @param position the position in the stream of the first message that is still to be handled
 * @param messageId the id of the message that failed; of the first one if none has
 * @param type the type of that message
 * @param cause why it failed, in a line: at most 1,000 characters
 * @param trace the stack trace of the failure, at most 8,000 characters; empty if none failed, or
 *     if the message is tried again within a second
 * @param attempts how often the message was tried in all; 0 if none failed
 * @param parkedAt when it failed last, or was rewound, on the clock of the program that stored it
 * @param nextTry when the message is tried again automatically; empty if the stream is parked
 * @param request the request that is not done yet
 */
public record ParkedStream(
    String subscriber,
    String stream,
    long position,
    UUID messageId,
    String type,
    String cause,
    String trace,
    int attempts,
    Instant parkedAt,
    Optional<Instant> nextTry,
    Request request) {

  /** A request for a parked stream. */
  public enum Request {
    /** No request: it waits. */
    NONE,
    /** Tries its messages again, in order, from the failed one on. */
    RETRY,
    /** Gives up the failed message, and tries the others. */
    SKIP,
    /** Gives up all its messages so far. */
    DROP
  }

  /** Requires every part. */
  public ParkedStream {
    requireNonNull(subscriber);
    requireNonNull(stream);
    requireNonNull(messageId);
    requireNonNull(type);
    requireNonNull(cause);
    requireNonNull(trace);
    requireNonNull(parkedAt);
    requireNonNull(nextTry);
    requireNonNull(request);
  }

  static ParkedStream of(ParkedMemo memo) {
    return new ParkedStream(
        memo.subscriber(),
        memo.stream(),
        memo.position(),
        memo.messageId(),
        memo.type(),
        memo.cause(),
        memo.trace(),
        memo.attempts(),
        memo.parkedAt(),
        memo.nextTry().map(NextTry::at),
        Request.valueOf(memo.request().name()));
  }

  /** Whether it is tried again automatically, and so is not parked for good. */
  public boolean isWaiting() {
    return nextTry.isPresent();
  }
}
