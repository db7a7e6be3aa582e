package dev.intrepid.examples.loans;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.launcher.Launch;
import dev.intrepid.launcher.Progress;
import dev.intrepid.subscription.SubscriptionStatus;
import java.time.Duration;

/** Waits for the subscribers, however long they take, and shows how far they are. */
final class CatchUp {

  private static final Duration LOOK = Duration.ofMillis(500);

  private final Intrepid app;
  private final Launch launch;

  CatchUp(Intrepid app, Launch launch) {
    this.app = app;
    this.launch = launch;
  }

  void await() throws InterruptedException {
    long head = app.repo().lastSequence();
    try (Progress progress = launch.progress("Counting", head)) {
      while (!isDone()) {
        progress.to(
            app.status().stream().mapToLong(SubscriptionStatus::doneThrough).min().orElse(head));
      }
    }
  }

  private boolean isDone() throws InterruptedException {
    try {
      app.awaitCaughtUp(LOOK);
      return true;
    } catch (NotCaughtUpException e) {
      return false;
    }
  }
}
