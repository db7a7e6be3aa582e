package dev.intrepid.benchmarks.idle;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts what it hears; the object of many subscribers at once. */
@Subscriber("listener")
public final class Listener {

  private final Semaphore heard = new Semaphore(0);

  /** One message more. */
  @OnEvent
  public void hear(Rung rung) {
    heard.release();
  }

  /** How many messages there were since it was asked last. */
  public int heard() {
    return heard.drainPermits();
  }

  /** Waits for so many messages, at most that long; returns how many there were. */
  public int heard(int expected, Duration timeout) throws InterruptedException {
    boolean areThere = heard.tryAcquire(expected, timeout.toMillis(), TimeUnit.MILLISECONDS);
    return heard.drainPermits() + (areThere ? expected : 0);
  }
}
