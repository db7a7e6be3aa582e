package dev.intrepid.engine.delivery;

import dev.intrepid.annotations.OnFailure;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.decode.UnknownTypeException;
import dev.intrepid.engine.decode.UpcastException;
import dev.intrepid.engine.step.HandlerWatch;
import dev.intrepid.engine.step.MissingHeaderException;
import dev.intrepid.engine.step.StrayMemoException;
import dev.intrepid.engine.worker.MessageFailedException;
import dev.intrepid.exception.WaitsForItselfException;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;
import dev.intrepid.repo.EventTooLargeException;
import dev.intrepid.repo.InvalidNameException;
import dev.intrepid.repo.MemoTooLargeException;
import dev.intrepid.subscription.FailurePolicy;

/**
 * The policy that a failure of a message has: that of the handler or of the subscriber, without
 * another try where that would fail again. Immutable.
 */
final class FailedMessages {

  private final SubscriberSpec spec;
  private final HandlerWatch watch;

  FailedMessages(SubscriberSpec spec, HandlerWatch watch) {
    this.spec = spec;
    this.watch = watch;
  }

  /**
   * A message that cannot be decoded is not tried again, since only another program can decode it.
   */
  MessageFailedException undecodable(EventRecord record, Throwable cause) {
    watch.failed(record, cause);
    boolean isUsersCode = cause instanceof UpcastException;
    FailurePolicy policy = isUsersCode ? spec.failure() : spec.failure().atOnce();
    boolean isStrict = cause instanceof UnknownTypeException;
    return new MessageFailedException(
        record, cause, isStrict ? policy.then(OnFailure.STOP) : policy);
  }

  /** A handler failed, which its watch was told. */
  MessageFailedException ofHandler(EventRecord record, int handler, Throwable cause) {
    FailurePolicy policy = spec.failureOf(handler);
    if (cause instanceof StrayMemoException) {
      policy = spec.failure().atOnce().then(OnFailure.PARK);
    } else if (isLasting(cause)) {
      policy = policy.atOnce();
    }
    return new MessageFailedException(record, cause, policy);
  }

  /** All handlers returned, and what they returned could not be stored. */
  MessageFailedException ofCommit(EventRecord record, Throwable cause) {
    watch.failed(record, cause);
    FailurePolicy policy = isLasting(cause) ? spec.failure().atOnce() : spec.failure();
    return new MessageFailedException(record, cause, policy);
  }

  /** Whether another try of the same message by the same program would fail again. */
  private static boolean isLasting(Throwable cause) {
    return cause instanceof InvalidNameException
        || cause instanceof JsonFormatException
        || cause instanceof MissingHeaderException
        || cause instanceof WaitsForItselfException
        || cause instanceof EventTooLargeException
        || cause instanceof MemoTooLargeException;
  }
}
