package dev.intrepid.interleavings;

/**
 * Holds up the threads of a situation until as many have knocked as it waits for. A monitor, which
 * the tool takes over whole: a latch of the JDK is a loop to it, and may be taken for one without
 * end. Thread-safe.
 */
public final class Gate {

  private int missing;

  /** Opens at the first knock. */
  public Gate() {
    this(1);
  }

  /** Opens once so many have knocked. */
  public Gate(int knocks) {
    this.missing = knocks;
  }

  /** One more has come as far as this. */
  public synchronized void knock() {
    missing--;
    notifyAll();
  }

  /** Waits until it is open. */
  public synchronized void pass() throws InterruptedException {
    while (missing > 0) {
      wait();
    }
  }
}
