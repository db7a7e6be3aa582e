package dev.intrepid.launcher.transfer;

import dev.intrepid.launcher.Progress;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * How long work says how far it is, and is told to stop.
 *
 * @param bars makes the bar of a title and a total
 * @param isStopping whether it is to stop
 */
public record Work(BiFunction<String, Long, Progress> bars, BooleanSupplier isStopping) {

  Progress begin(String title, long total) {
    return bars.apply(title, total);
  }

  /** Ends the work if it is to stop. */
  void goOn() throws InterruptedException {
    if (isStopping.getAsBoolean()) {
      throw new InterruptedException();
    }
  }
}
