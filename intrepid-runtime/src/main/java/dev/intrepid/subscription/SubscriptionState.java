package dev.intrepid.subscription;

/** What a worker is doing. */
public enum SubscriptionState {
  /** It has not looked at the log yet. */
  STARTING,
  /** It works through what was published before. */
  CATCHING_UP,
  /**
   * It found nothing more to handle when it last looked, and waits for more. What has been
   * published since, and streams that are parked, are not handled.
   */
  LIVE,
  /** Another process works on it; this one takes over when the other ends. */
  STANDBY,
  /** It was paused, and handles nothing until it is resumed. */
  PAUSED,
  /**
   * Something failed and is tried again after a delay: only streams that wait for a retry are left,
   * or the repo is unavailable, or no message may overtake the one that failed.
   */
  RETRYING,
  /**
   * The messages of many streams failed alike in a row: a resource the handler needs is
   * unavailable, so everything waits, and one message is tried now and then.
   */
  OUTAGE,
  /** It died of an unexpected failure, and is started again after a delay. */
  FAILING,
  /** It gave up: the failure says why, and a restart tries again. */
  STOPPED,
  /**
   * It handles nothing more here, since it was closed. An app that closes its repo as well tells no
   * status any more.
   */
  CLOSED
}
