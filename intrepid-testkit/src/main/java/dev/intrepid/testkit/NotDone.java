package dev.intrepid.testkit;

import dev.intrepid.Intrepid;
import dev.intrepid.exception.NotCaughtUpException;
import dev.intrepid.subscription.SubscriptionStatus;

/** Says of an app that is not done with a step what it waits for. */
final class NotDone {

  private NotDone() {}

  /** The exception for an app that is not done within {@link Controls#SOON}. */
  static NotCaughtUpException soon(Intrepid app) {
    StringBuilder message = new StringBuilder("Not done within " + Controls.SOON + ":");
    for (SubscriptionStatus subscriber : app.status()) {
      message.append("\n  ").append(subscriber);
    }
    return new NotCaughtUpException(message.toString());
  }

  /**
   * The exception for a subscriber in an outage that does not end.
   *
   * @param tries how many have failed since it began
   */
  static NotCaughtUpException inOutage(SubscriptionStatus subscriber, int tries) {
    Throwable failure = subscriber.failure().orElseThrow();
    NotCaughtUpException e =
        new NotCaughtUpException(
            "The subscriber "
                + subscriber.name()
                + " waits in an outage that does not end: the messages of ten streams in a row"
                + " failed alike, and "
                + tries
                + " tries since then. The last: "
                + failure.getMessage()
                + "\nIn an outage nothing is parked or given up until the handler returns. Let it"
                + " return after some tries (Recorder.failNext), or let the messages of fewer than"
                + " ten streams fail, which are parked.");
    e.initCause(failure);
    return e;
  }
}
