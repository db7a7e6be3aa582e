package dev.intrepid.fuzzing.faults;

import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.OnFailure;
import dev.intrepid.annotations.Retry;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.fuzzing.faults.Bank.Moved;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Waits a minute before it tries a message again, and may be held up in the midst of one. */
@Subscriber(
    value = "patient",
    retry = @Retry(attempts = 5, first = "1m", max = "1m"),
    onFailure = OnFailure.PARK)
final class Patient {

  static final int BAD = -1;
  static final int SLOW = -2;

  final List<Long> handled = new CopyOnWriteArrayList<>();
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch mayEnd = new CountDownLatch(1);
  volatile boolean isHealed;

  @OnEvent
  void moved(Moved moved) throws InterruptedException {
    if (moved.cents() == BAD && !isHealed) {
      throw new IllegalStateException("the printer is on fire");
    }
    handled.add(moved.number());
    if (moved.cents() == SLOW) {
      begun.countDown();
      mayEnd.await();
    }
  }
}
