package dev.intrepid;

import dev.intrepid.repo.EventRecord;

/**
 * Is called each time a message fails, also if it is tried again. For alarms and tests;
 * {@code @Retry} and {@code onFailure} decide what happens to the message. Called by the threads
 * that handle messages, several at a time, so it must be thread-safe and quick; what it throws is
 * logged.
 */
@FunctionalInterface
public interface FailureListener {

  /**
   * A message has failed.
   *
   * @param subscriber the subscriber that handled it
   * @param message the message; for one that was handled with others, the one that failed alone
   * @param cause why it failed
   */
  void failed(String subscriber, EventRecord message, Throwable cause);
}
