package dev.intrepid.concurrent;

import java.util.function.LongSupplier;

/** The machine's own count of nanoseconds, which only advances. */
public enum MachineNanos implements LongSupplier {
  /** As {@link System#nanoTime}. */
  INSTANCE;

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
