package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.benchmarks.Checked;

/** Takes the time from the call of publish to the handler. */
@Subscriber("arrivals")
final class Arrivals {

  private double[] millis = {};
  private int count;

  @OnEvent
  synchronized void arrived(Deposited deposited) {
    millis[count++] = (System.nanoTime() - deposited.at()) / 1e6;
  }

  synchronized void begin(int expected) {
    millis = new double[expected];
    count = 0;
  }

  synchronized double[] end() {
    Checked.equal("the number of messages handled", millis.length, count);
    return millis;
  }
}
