package dev.intrepid.subscription;

/**
 * How many there are a second: of late, those of a minute ago counting an eighth of those of now.
 * Thread-safe.
 */
final class Rate {

  /** In which what was counted fades to a part of 1/e. */
  private static final double SECONDS = 30;

  private static final double NANOS = 1e9;

  private double recent; // guarded by this
  private long at = System.nanoTime(); // guarded by this

  synchronized void add(int count) {
    fade();
    recent += count;
  }

  synchronized double perSecond() {
    fade();
    return recent / SECONDS;
  }

  private void fade() {
    long now = System.nanoTime();
    recent *= Math.exp(-(now - at) / NANOS / SECONDS);
    at = now;
  }
}
