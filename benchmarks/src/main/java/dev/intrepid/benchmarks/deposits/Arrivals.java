package dev.intrepid.benchmarks.deposits;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.StartAt;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.concurrent.SystemClock;
import java.time.Instant;

/**
 * Takes the time from the call of publish to the handler; begins with what is published after its
 * start.
 */
@Subscriber(value = "arrivals", start = StartAt.NOW)
public final class Arrivals {

  private double[] millis = {};
  private int count;

  /** One more. */
  @OnEvent
  public synchronized void arrived(Deposited deposited) {
    millis[count++] = (now() - deposited.at()) / 1e6;
  }

  /** Nanoseconds by the clock of the machine, which all its processes share. */
  public static long now() {
    Instant now = SystemClock.utc().instant();
    return now.getEpochSecond() * 1_000_000_000 + now.getNano();
  }

  /** Expects so many messages. */
  public synchronized void begin(int expected) {
    millis = new double[expected];
    count = 0;
  }

  /** The milliseconds that each has taken, in the order of their arrival. */
  public synchronized double[] end() {
    Checked.equal("the number of messages handled", millis.length, count);
    return millis;
  }
}
