package dev.intrepid.fuzzing.faults;

import java.util.Random;

/** What goes wrong in handlers, until it is healed. Thread-safe. */
final class HandlerFaults {

  /** A way to fail. */
  enum Kind {
    EXCEPTION,
    INTERRUPTED,
    FLAG_LEFT_SET,
    OUT_OF_MEMORY
  }

  private final Random random;
  private Kind kind = Kind.EXCEPTION; // guarded by this
  private int percent; // guarded by this

  HandlerFaults(long seed) {
    random = new Random(seed);
  }

  synchronized void begin(Kind next, int howMany) {
    kind = next;
    percent = howMany;
  }

  synchronized void heal() {
    percent = 0;
  }

  private synchronized boolean strikes() {
    return random.nextInt(100) < percent;
  }

  private synchronized Kind kind() {
    return kind;
  }

  /** Called by each handler. */
  void strike() throws InterruptedException {
    if (!strikes()) {
      return;
    }
    switch (kind()) {
      case EXCEPTION -> throw new IllegalStateException("the printer is on fire");
      case INTERRUPTED -> throw new InterruptedException("somebody interrupts");
      case FLAG_LEFT_SET -> Thread.currentThread().interrupt();
      case OUT_OF_MEMORY -> throw new OutOfMemoryError("as if");
    }
  }
}
