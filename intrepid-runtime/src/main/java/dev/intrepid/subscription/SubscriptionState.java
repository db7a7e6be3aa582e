package dev.intrepid.subscription;

/** What a worker is doing. */
public enum SubscriptionState {
  /** It has not looked at the log yet. */
  STARTING,
  /** It works through what was published before. */
  CATCHING_UP,
  /** It has done everything there is and waits for more. */
  LIVE,
  /** Another process is at work on it; this one takes over when that one no longer is. */
  STANDBY,
  /** Somebody has paused it, and nothing is handled until it is resumed. */
  PAUSED,
  /**
   * Something failed and is tried again after a delay: streams wait for that and there is nothing
   * else to do, or the repo is away, or nothing may overtake the message that failed.
   */
  RETRYING,
  /**
   * The messages of many streams failed alike in a row: what a handler needs is away, so everything
   * waits, and one message is tried now and then.
   */
  OUTAGE,
  /** It died of what nobody expected, and is started again after a delay. */
  FAILING,
  /** It gave up: the failure says why, and a restart tries again. */
  STOPPED,
  /** It was closed. */
  CLOSED
}
