package dev.intrepid.subscription;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Counts the failures of one message and says how long to wait. For one thread. */
final class Backoff {

  private final RetryPolicy policy;
  private long failing = -1;
  private int failures;

  Backoff(RetryPolicy policy) {
    this.policy = policy;
  }

  /** Which try of the message at that sequence comes next, from 1. */
  int attemptOf(long sequence) {
    return sequence == failing ? failures + 1 : 1;
  }

  void failed(long sequence) {
    failures = attemptOf(sequence);
    failing = sequence;
  }

  void reset() {
    failures = 0;
    failing = -1;
  }

  /** Whether a failure like that is tried again at all. */
  boolean retries(Throwable failure) {
    return policy.retries(failure);
  }

  boolean isExhausted() {
    return failures >= policy.attempts();
  }

  int failures() {
    return failures;
  }

  int attempts() {
    return policy.attempts();
  }

  /** A random part of the longest wait, so that those who failed together do not retry together. */
  Duration nextWait() {
    return randomPartOf(policy.longestWaitAfter(failures));
  }

  static Duration randomPartOf(Duration longest) {
    long nanos = Math.max(1, longest.toNanos());
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(nanos) + 1);
  }
}
