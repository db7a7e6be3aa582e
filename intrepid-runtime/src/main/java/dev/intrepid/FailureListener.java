package dev.intrepid;

import dev.intrepid.repo.EventRecord;

/**
 * Is told of each message that fails, each time it does: also of those that are tried again. For
 * alarms and tests; what becomes of the message is for {@code @Retry} and {@code @OnFailure} to
 * say. Called by the threads that handle messages, several at a time, so it must be thread-safe and
 * quick; what it throws is logged.
 */
@FunctionalInterface
public interface FailureListener {

  /**
   * A message has failed.
   *
   * @param subscriber who was handling it
   * @param message the message; for one that was handled with others, the one that failed alone
   * @param cause why it failed
   */
  void failed(String subscriber, EventRecord message, Throwable cause);
}
