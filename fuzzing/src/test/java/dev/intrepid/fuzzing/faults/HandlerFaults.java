package dev.intrepid.fuzzing.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * What goes wrong in handlers, until it is healed. Whether a try fails depends on the seed, the
 * handler, the message and how often it was tried, so that it does not matter which thread comes
 * first. Thread-safe.
 */
final class HandlerFaults {

  /** A way to fail. */
  enum Kind {
    EXCEPTION,
    INTERRUPTED,
    FLAG_LEFT_SET,
    OUT_OF_MEMORY
  }

  private final long seed;
  private final Map<String, Integer> tries = new HashMap<>(); // guarded by this
  private Kind kind = Kind.EXCEPTION; // guarded by this
  private int percent; // guarded by this

  HandlerFaults(long seed) {
    this.seed = seed;
  }

  synchronized void begin(Kind next, int howMany) {
    kind = next;
    percent = howMany;
  }

  synchronized void heal() {
    percent = 0;
  }

  private synchronized boolean strikes(String attempt) {
    int count = tries.merge(attempt, 1, Integer::sum);
    return new Random(seed ^ (31L * attempt.hashCode() + count)).nextInt(100) < percent;
  }

  private synchronized Kind kind() {
    return kind;
  }

  /** Called by each handler, with its name and the number of its message. */
  void strike(String handler, long number) throws InterruptedException {
    if (!strikes(handler + " " + number)) {
      return;
    }
    switch (kind()) {
      case EXCEPTION -> throw new IllegalStateException("the printer is on fire");
      case INTERRUPTED -> throw new InterruptedException("another thread interrupts");
      case FLAG_LEFT_SET -> Thread.currentThread().interrupt();
      case OUT_OF_MEMORY -> throw new OutOfMemoryError("as if");
    }
  }
}
