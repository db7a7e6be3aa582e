package dev.intrepid.engine.worker;

/** Counts the failures of one message in a row. For one thread. */
final class FailureCount {

  private long failing = -1;
  private int count;

  /** Which try of the message at that sequence comes next, from 1. */
  int attemptOf(long sequence) {
    return sequence == failing ? count + 1 : 1;
  }

  void failed(long sequence) {
    count = attemptOf(sequence);
    failing = sequence;
  }

  void reset() {
    count = 0;
    failing = -1;
  }

  int count() {
    return count;
  }
}
