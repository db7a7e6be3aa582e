package dev.intrepid.engine.worker;

/**
 * Events per second, weighted by age: an event of a minute ago counts an eighth of one of now.
 * Thread-safe.
 */
final class Rate {

  /** Time in which the weight of an event falls to 1/e. */
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
